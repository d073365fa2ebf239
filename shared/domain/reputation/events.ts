import type { Feelings } from './feelings.ts';

/** +1, 0 or −1: Yes, So-so, No. */
export type RatingValue = -1 | 0 | 1;

interface EventBase {
  /** The engagement's id and `-m2m`: mentee to mentor. */
  readonly feedbackId: string;
  /** Counts from 1 inside one feedback; events are folded in this order. */
  readonly rev: number;
}

/**
 * The events of the append-only ledger. Days are whole UTC days since 1970-01-01. Missing: `TEXT_REMOVED` and `REPLIED` are not written
 * yet.
 */
export type FeedbackEvent = EventBase &
  (
    | {
        readonly type: 'SUBMITTED';
        readonly raterRef: string;
        readonly value: RatingValue;
        readonly endedOn: number;
        readonly feelings?: Feelings;
      }
    /** Instead of a rating: the mentor never answered. Counts for reliability alone. */
    | { readonly type: 'UNANSWERED'; readonly raterRef: string; readonly endedOn: number }
    | { readonly type: 'REVISED'; readonly value: RatingValue }
    | { readonly type: 'UNSEALED'; readonly day: number }
    /** Closed with this value in a group that is not public yet (`releaseGroups.ts`). Changes no number. */
    | { readonly type: 'POOLED'; readonly day: number; readonly value: RatingValue }
    /** Publishes everything up to and including revision `uptoRev`. */
    | { readonly type: 'RELEASED'; readonly day: number; readonly uptoRev: number }
    | {
        readonly type:
          | 'WITHDRAWN'
          | 'REMOVED'
          | 'RESTORED'
          | 'EXCLUDED'
          | 'REINSTATED'
          | 'TEXT_REMOVED'
          | 'REPLIED';
      }
  );

/** `internal` is everything unsealed; `public` only what was released by a day. */
export type ReputationView =
  | { readonly kind: 'internal' }
  | { readonly kind: 'public'; readonly asOf: number };

/** One rating that counts. */
export interface CountedFeedback {
  readonly feedbackId: string;
  readonly raterRef: string;
  readonly value: RatingValue;
  /** The Monday of the week the engagement ended in. */
  readonly week: number;
  /** The day it began to count in this view. */
  readonly day: number;
  readonly feelings?: Feelings;
}
