import { bucketsOf } from './buckets.ts';
import { derive, toPublic } from './derive.ts';
import type { Derived, PublicReputation } from './derive.ts';
import type { FeedbackEvent } from './events.ts';
import { foldEvents } from './fold.ts';

/** Everything unsealed: for staff. */
export function internalReputation(events: Iterable<FeedbackEvent>, asOf: number): Derived {
  return derive(bucketsOf(foldEvents(events, { kind: 'internal' })), asOf);
}

/** What was released by `asOf`, told so that it names no one. Outsiders are shown a frozen copy of this. */
export function publicReputation(events: Iterable<FeedbackEvent>, asOf: number): PublicReputation {
  return toPublic(derive(bucketsOf(foldEvents(events, { kind: 'public', asOf })), asOf));
}
