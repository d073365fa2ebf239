import { mondayOf } from './days.ts';
import type { CountedFeedback, FeedbackEvent, RatingValue, ReputationView } from './events.ts';

interface Release {
  /** From which day on the feedback counts. */
  readonly day: number;
  /** The last revision whose author's events are folded. */
  readonly uptoRev: number;
}

/** The day and revision from which a view counts a feedback; null where it is still sealed, or not released. */
const releaseOf = (events: readonly FeedbackEvent[], view: ReputationView): Release | null => {
  const unsealed = events.find((event) => event.type === 'UNSEALED');
  if (!unsealed) return null;
  if (view.kind === 'internal') return { day: unsealed.day, uptoRev: Infinity };
  const released = events.filter((event) => event.type === 'RELEASED').filter(({ day }) => day <= view.asOf);
  const [first] = released;
  return first ? { day: first.day, uptoRev: Math.max(...released.map(({ uptoRev }) => uptoRev)) } : null;
};

/**
 * Folds one feedback from its events in the order of `rev`; null where it does not count. `removed` and `excluded` are independent, so
 * that restoring a removed rating does not reinstate an excluded one. Events of its author wait for a release, those of moderators
 * do not.
 */
const foldFeedback = (events: readonly FeedbackEvent[], view: ReputationView): CountedFeedback | null => {
  const release = releaseOf(events, view);
  if (!release) return null;
  let submitted: Extract<FeedbackEvent, { type: 'SUBMITTED' }> | null = null;
  let value: RatingValue | null = null;
  let removed = false;
  let excluded = false;
  for (const event of events) {
    const isReleased = event.rev <= release.uptoRev;
    switch (event.type) {
      case 'SUBMITTED':
        if (isReleased) ({ value } = event);
        submitted = event;
        break;
      case 'REVISED':
        if (isReleased) ({ value } = event);
        break;
      case 'WITHDRAWN':
        if (isReleased) return null;
        break;
      case 'REMOVED':
      case 'RESTORED':
        removed = event.type === 'REMOVED';
        break;
      case 'EXCLUDED':
      case 'REINSTATED':
        excluded = event.type === 'EXCLUDED';
        break;
      case 'UNANSWERED':
      case 'UNSEALED':
      case 'POOLED':
      case 'RELEASED':
      case 'TEXT_REMOVED':
      case 'REPLIED':
        break;
    }
  }
  if (!submitted || value === null || removed || excluded) return null;
  const { feedbackId, raterRef, endedOn, feelings } = submitted;
  return {
    feedbackId,
    raterRef,
    value,
    week: mondayOf(endedOn),
    day: release.day,
    ...(feelings && { feelings }),
  };
};

/** The events of each feedback in the order of `rev`, each once. */
export function eventsByFeedback(events: Iterable<FeedbackEvent>): FeedbackEvent[][] {
  const byFeedback = new Map<string, Map<number, FeedbackEvent>>();
  for (const event of events) {
    const revisions = byFeedback.get(event.feedbackId) ?? new Map<number, FeedbackEvent>();
    if (!revisions.has(event.rev)) revisions.set(event.rev, event);
    byFeedback.set(event.feedbackId, revisions);
  }
  return [...byFeedback.values()].map((revisions) => [...revisions.values()].sort((a, b) => a.rev - b.rev));
}

/** The ratings of one mentor that count in a view. The order of the events, and repeated ones, make no difference. */
export function foldEvents(events: Iterable<FeedbackEvent>, view: ReputationView): CountedFeedback[] {
  return eventsByFeedback(events)
    .map((revisions) => foldFeedback(revisions, view))
    .filter((feedback) => feedback !== null);
}
