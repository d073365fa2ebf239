import { YEAR_DAYS } from './constants.ts';
import type { FeedbackEvent } from './events.ts';
import { eventsByFeedback } from './fold.ts';

/**
 * How many conversations that ended within a year the mentor never answered, as their mentees say. Withdrawn, removed and excluded
 * statements do not count. They change neither score nor percentage.
 * @param events of one mentor, in any order, doubled or not
 * @param asOf whole UTC days since 1970-01-01
 */
export function unansweredIn(events: Iterable<FeedbackEvent>, asOf: number): number {
  return eventsByFeedback(events).filter((one) => countsAsUnanswered(one, asOf)).length;
}

/**
 * @param events of one feedback, in the order of `rev`
 * @param asOf whole UTC days since 1970-01-01
 */
function countsAsUnanswered(events: readonly FeedbackEvent[], asOf: number): boolean {
  const statement = events.find((event) => event.type === 'UNANSWERED');
  if (!statement || statement.endedOn <= asOf - YEAR_DAYS || statement.endedOn > asOf) return false;
  const last = (...types: FeedbackEvent['type'][]) =>
    events.findLast(({ type }) => types.includes(type))?.type;
  return (
    last('WITHDRAWN') === undefined &&
    last('REMOVED', 'RESTORED') !== 'REMOVED' &&
    last('EXCLUDED', 'REINSTATED') !== 'EXCLUDED'
  );
}
