import { DAY_MS } from '../units.ts';
import { REVIEW } from './constants.ts';

/** A negative rating that is not withdrawn, removed or excluded; `at`: when it became negative. */
export interface StandingNegative {
  readonly raterRef: string;
  readonly at: Date;
}

/**
 * Whether a person has to look at a mentor's ratings: `REVIEW.raters` different people said No within `REVIEW.days`, all of them since the
 * last review. Requires different raters, as one person is never a pattern.
 */
export function isReviewDue(input: {
  negatives: readonly StandingNegative[];
  lastReviewAt: Date | null;
  now: Date;
}): boolean {
  const { negatives, lastReviewAt, now } = input;
  const from = now.getTime() - REVIEW.days * DAY_MS;
  const recent = negatives.filter(
    ({ at }) => at.getTime() > from && (lastReviewAt === null || at > lastReviewAt),
  );
  return new Set(recent.map(({ raterRef }) => raterRef)).size >= REVIEW.raters;
}
