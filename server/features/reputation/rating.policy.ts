import type { RatingState } from '../../../shared/domain/reputation/removals.ts';
import type { StandingNegative } from '../../../shared/domain/reputation/review.ts';
import type { FeedbackEventRecord } from './feedbackEvent.model.ts';

/** What the events of one feedback add up to, for staff. */
export interface RatingFacts {
  feedbackId: string;
  rateeId: string;
  raterRef: string;
  /** The number of its first event in the mentor's ledger, by which staff name it. */
  number: number;
  state: RatingState;
  /** Null for a statement that the mentor never answered, and once withdrawn. */
  value: -1 | 0 | 1 | null;
  revised: boolean;
  givenAt: Date;
  /** UTC day since 1970-01-01 from which it counts; null while sealed. */
  countsFrom: number | null;
  removed: boolean;
  /** Null where it is not excluded. */
  excludedFor: string | null;
  /** Why it is removed or excluded now. */
  reason: string | null;
  /** When the value that holds was given. */
  valueAt: Date;
}

/**
 * @param rows of one feedback, in the order of `rev`; at least one
 * @throws {Error} where there is none
 */
export function ratingFacts(rows: readonly FeedbackEventRecord[]): RatingFacts {
  const [first] = rows;
  if (!first) throw new Error('a feedback has no events');
  const last = (...types: FeedbackEventRecord['type'][]) =>
    rows.findLast(({ type }) => types.includes(type)) ?? null;
  const valued = last('SUBMITTED', 'REVISED');
  const removal = last('REMOVED', 'RESTORED');
  const exclusion = last('EXCLUDED', 'REINSTATED');
  const withdrawn = last('WITHDRAWN') !== null;
  const removed = removal?.type === 'REMOVED';
  const excludedFor = exclusion?.type === 'EXCLUDED' ? exclusion.reason : null;
  const countsFrom = last('UNSEALED')?.day ?? null;
  const { feedbackId, rateeId, raterRef, seq: number, acceptedAt: givenAt } = first;
  return {
    feedbackId,
    rateeId,
    raterRef,
    number,
    givenAt,
    countsFrom,
    removed,
    excludedFor,
    state: withdrawn
      ? 'withdrawn'
      : excludedFor !== null
        ? 'excluded'
        : removed
          ? 'removed'
          : first.type === 'UNANSWERED'
            ? 'unanswered'
            : countsFrom === null
              ? 'sealed'
              : 'counted',
    value: withdrawn ? null : (valued?.value ?? null),
    revised: last('REVISED') !== null,
    reason: excludedFor ?? (removed ? removal.reason : null),
    valueAt: valued?.acceptedAt ?? givenAt,
  };
}

/** The negative ratings that stand, sealed ones included. */
export function standingNegatives(ratings: readonly RatingFacts[]): StandingNegative[] {
  return ratings
    .filter(({ state, value }) => value === -1 && (state === 'sealed' || state === 'counted'))
    .map(({ raterRef, valueAt: at }) => ({ raterRef, at }));
}
