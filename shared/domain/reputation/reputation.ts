import { bucketsOf } from './buckets.ts';
import { derive, toPublic } from './derive.ts';
import type { Derived, PublicReputation } from './derive.ts';
import type { FeedbackEvent } from './events.ts';
import { foldEvents } from './fold.ts';

/** Everything unsealed: for staff. */
export const internalReputation = (events: Iterable<FeedbackEvent>, asOf: number): Derived =>
  derive(bucketsOf(foldEvents(events, { kind: 'internal' })), asOf);

/** What was released by `asOf`, told so that it names no one. Outsiders are shown a frozen copy of this. */
export const publicReputation = (events: Iterable<FeedbackEvent>, asOf: number): PublicReputation =>
  toPublic(derive(bucketsOf(foldEvents(events, { kind: 'public', asOf })), asOf));
