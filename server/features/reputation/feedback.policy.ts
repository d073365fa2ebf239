import type { FeedbackEventRecord } from './feedbackEvent.model.ts';

const REVISION_WINDOW_DAYS = 30;
const MS_PER_DAY = 86_400_000;

type Facts = Pick<FeedbackEventRecord, 'type' | 'value' | 'day'>;

/** What its author may know and do of a feedback, from its events in the order of `rev`. */
export function ownView(events: readonly Facts[], now: Date) {
  const spoken = events.filter(({ type }) => type === 'SUBMITTED' || type === 'REVISED').at(-1);
  const unsealed = events.find(({ type }) => type === 'UNSEALED');
  const closesAt = unsealed?.day == null ? Infinity : (unsealed.day + 1 + REVISION_WINDOW_DAYS) * MS_PER_DAY;
  return {
    value: spoken?.value ?? null,
    withdrawn: events.some(({ type }) => type === 'WITHDRAWN'),
    revised: events.some(({ type }) => type === 'REVISED'),
    /** Thirty days after it began to count (a day's granularity, in the author's favour). */
    revisionOpen: now.getTime() < closesAt,
  };
}
