import { revisionClosesAt } from '../../../shared/domain/reputation/windows.ts';
import type { FeedbackEventRecord } from './feedbackEvent.model.ts';

type AuthorEvent = Pick<FeedbackEventRecord, 'type' | 'value' | 'day'>;

/** What the author of a feedback may see and do, from its events in the order of `rev`. */
export function feedbackForAuthor(events: readonly AuthorEvent[], now: Date) {
  const latest = events.filter(({ type }) => type === 'SUBMITTED' || type === 'REVISED').at(-1);
  const unsealed = events.find(({ type }) => type === 'UNSEALED');
  return {
    value: latest?.value ?? null,
    unanswered: events.some(({ type }) => type === 'UNANSWERED'),
    withdrawn: events.some(({ type }) => type === 'WITHDRAWN'),
    revised: events.some(({ type }) => type === 'REVISED'),
    // Until it is unsealed (`day`: whole UTC days since 1970-01-01) a rating may be revised; after that, until its window closes.
    revisionOpen: unsealed?.day == null || now < revisionClosesAt(unsealed.day),
  };
}
