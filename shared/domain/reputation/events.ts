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
 * The events of the append-only ledger that the fold reads. Days are whole UTC days since 1970-01-01. Missing: the service does not write
 * `RELEASED`, `REMOVED`, `RESTORED`, `REINSTATED`, `TEXT_REMOVED` and `REPLIED`, which come with releases and decisions about ratings.
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
    /** Publishes everything up to and including revision `uptoRev`. */
    | { readonly type: 'RELEASED'; readonly day: number; readonly uptoRev: number }
    | {
        readonly type:
          'WITHDRAWN' | 'REMOVED' | 'RESTORED' | 'EXCLUDED' | 'REINSTATED' | 'TEXT_REMOVED' | 'REPLIED';
      }
  );

/** `internal` is everything unsealed; `public` only what was released by a day. */
export type ReputationView =
  { readonly kind: 'internal' } | { readonly kind: 'public'; readonly asOf: number };

/** One rating that counts. */
export interface CountedFeedback {
  readonly raterRef: string;
  readonly value: RatingValue;
  /** The Monday of the week the engagement ended in. */
  readonly week: number;
  /** The day it began to count in this view. */
  readonly day: number;
  readonly feelings?: Feelings;
}
