import { DAY_MS, HOUR_MS } from '../units.ts';
import { PATTERNS } from './constants.ts';

/**
 * Patterns that ratings may follow when they were agreed on: many people within a day, or several from one internet address. Each opens a
 * case and changes no number: a class that rates together, or a library, looks the same.
 */
export const RATING_PATTERNS = ['ratingBurst', 'ratingsFromOnePlace'] as const;
export type RatingPattern = (typeof RATING_PATTERNS)[number];

/** A rating as it was given. */
export interface PlacedRating {
  readonly raterRef: string;
  readonly at: Date;
  /** Equal for ratings of one mentor from one address; null where it is not known. */
  readonly addressKey: string | null;
}

const ratersOf = (ratings: readonly PlacedRating[]): number =>
  new Set(ratings.map(({ raterRef }) => raterRef)).size;

/** The patterns in the ratings of one mentor. One person alone makes none, however often they rate. */
export function patternsIn(ratings: readonly PlacedRating[], now: Date): RatingPattern[] {
  const since = (ms: number) => ratings.filter(({ at }) => at.getTime() > now.getTime() - ms);
  const { burst, onePlace } = PATTERNS;
  const placed = since(onePlace.days * DAY_MS);
  const keys = new Set(placed.flatMap(({ addressKey }) => addressKey ?? []));
  const isOnePlace = [...keys].some(
    (key) => ratersOf(placed.filter(({ addressKey }) => addressKey === key)) >= onePlace.raters,
  );
  const isBurst = ratersOf(since(burst.hours * HOUR_MS)) >= burst.raters;
  return [
    ...(isBurst ? ['ratingBurst' as const] : []),
    ...(isOnePlace ? ['ratingsFromOnePlace' as const] : []),
  ];
}
