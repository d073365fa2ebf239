import { bucketsOf } from './buckets.ts';
import { derive, toPublic } from './derive.ts';
import type { Derived, PublicReputation } from './derive.ts';
import type { FeedbackEvent } from './events.ts';
import { foldEvents } from './fold.ts';

/**
 * The numbers of everything unsealed: for staff.
 * @param asOf whole UTC days since 1970-01-01
 */
export function internalReputation(events: Iterable<FeedbackEvent>, asOf: number): Derived {
  return derive(bucketsOf(foldEvents(events, { kind: 'internal' })), asOf);
}

/**
 * The numbers of everything released by `asOf`, a UTC day, without what would identify a rater, as `reputation fold` prints them. What
 * people are shown is frozen on a release day instead (`releasedNumbers.ts`).
 * @param asOf whole UTC days since 1970-01-01
 */
export function publicReputation(events: Iterable<FeedbackEvent>, asOf: number): PublicReputation {
  return toPublic(derive(bucketsOf(foldEvents(events, { kind: 'public', asOf })), asOf));
}
