import type { RatingValue } from './events.ts';

/** A rating as it was when its group closed. */
export interface GroupedRating {
  readonly feedbackId: string;
  readonly value: RatingValue;
}

/** The least of each kind, positive or not, in groups that become public together. */
const MIN_OF_EACH = 2;

interface GroupDecision {
  /** What becomes public now. */
  readonly released: readonly GroupedRating[];
  /** What waits for a later group. */
  readonly pool: readonly GroupedRating[];
}

/**
 * Decides on a group that has just closed. One that is positive throughout becomes public alone. Any other joins the pool of groups that
 * wait, and the pool becomes public as a whole once it holds at least two ratings that are positive and two that are not.
 *
 * Groups are of equal size and closed by arrival, so that whether something comes out tells of groups, never of one rating; the pool is
 * never split, so that its sum fits several of its groups. With both, a rating of a group that is not positive throughout can always
 * have been positive, and can always have been not (I5; ADR 0014 has the proof, a test enumerates it).
 */
export function decideGroup(pool: readonly GroupedRating[], group: readonly GroupedRating[]): GroupDecision {
  if (group.every(({ value }) => value > 0)) return { released: group, pool };
  const joined = [...pool, ...group];
  const positive = joined.filter(({ value }) => value > 0).length;
  const isMixed = positive >= MIN_OF_EACH && joined.length - positive >= MIN_OF_EACH;
  return isMixed ? { released: joined, pool: [] } : { released: [], pool: joined };
}
