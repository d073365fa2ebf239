import type { Buckets } from './buckets.ts';
import { HALF_LIFE_WEEKS, HORIZON_WEEKS, K_PUBLIC, PRIOR, WINDOWS, YEAR_DAYS, Z } from './constants.ts';
import { mondayOf } from './days.ts';

export type Star = (typeof STARS)[number][1];

/** The stars, highest first, each with the score it begins at. */
export const STARS = [
  [1_000_000, 'SilverShooting'],
  [500_000, 'GreenShooting'],
  [100_000, 'RedShooting'],
  [50_000, 'PurpleShooting'],
  [25_000, 'TurquoiseShooting'],
  [10_000, 'YellowShooting'],
  [5_000, 'Green'],
  [1_000, 'Red'],
  [500, 'Purple'],
  [100, 'Turquoise'],
  [50, 'Blue'],
  [10, 'Yellow'],
] as const;

/**
 * The star of a score; null below the first.
 * @param score positive less negative ratings
 */
export function starOf(score: number): Star | null {
  return STARS.find(([from]) => score >= from)?.[1] ?? null;
}

/** [positive, neutral, negative] */
export type Column = readonly [number, number, number];
/** Raw ratings of the last 30, 180 and 365 days; null where a column is withheld. */
export type Table<Cell> = Readonly<Record<`${(typeof WINDOWS)[number]}`, Cell>>;

export interface Derived {
  readonly score: number;
  /** Positives in a hundred votes that are not tied, over a year, cut to one decimal; null without any. */
  readonly pct: number | null;
  readonly star: Star | null;
  readonly table: Table<Column>;
  readonly raters: number;
  /** Raters whose latest vote that was not tied is positive. */
  readonly uniquePositive: number;
  /** Mean of the Beta posterior over decayed votes, one a rater: for ranking. */
  readonly rankMean: number;
  /** Lower bound of the share of positive raters in a year: for badges. */
  readonly wilson: number;
  /** The first day on which any of these can change without a new event; null where none can. */
  readonly nextRollOn: number | null;
}

/** Wilson score interval, lower bound, z = 1.96 (Wilson 1927); 0 without any vote. */
export function wilsonLowerBound(positives: number, negatives: number): number {
  const n = positives + negatives;
  if (n === 0) return 0;
  const p = positives / n;
  const spread = Z * Math.sqrt((p * (1 - p) + (Z * Z) / (4 * n)) / n);
  return Math.max(0, (p + (Z * Z) / (2 * n) - spread) / (1 + (Z * Z) / n));
}

/** @param asOf whole UTC days since 1970-01-01 */
const inYear = (week: number, asOf: number): boolean => asOf - YEAR_DAYS < week && week <= asOf;

/** Sums a count over the rows that `where` keeps, in their order. */
const sum = <Counts>(
  rows: readonly (readonly [number, Counts])[],
  { select, where = () => true }: { select: (counts: Counts) => number; where?: (key: number) => boolean },
): number => rows.reduce((total, [key, counts]) => (where(key) ? total + select(counts) : total), 0);

/** @param window `asOf`: whole UTC days since 1970-01-01 */
const columnOf = ({ daily }: Buckets, window: { days: number; asOf: number }): Column => {
  const where = (day: number) => window.asOf - window.days < day && day <= window.asOf;
  return [
    sum(daily, { select: ({ positive }) => positive, where }),
    sum(daily, { select: ({ neutral }) => neutral, where }),
    sum(daily, { select: ({ negative }) => negative, where }),
  ];
};

/**
 * Beta(9, 1) and votes that halve every 26 weeks, up to 104 weeks old.
 * @param asOf whole UTC days since 1970-01-01
 */
const rankMeanOf = ({ rank }: Buckets, asOf: number): number => {
  let positives = 0;
  let negatives = 0;
  for (const [week, counts] of rank) {
    const age = (mondayOf(asOf) - week) / 7;
    if (age < 0 || age > HORIZON_WEEKS) continue;
    const weight = 2 ** (-age / HALF_LIFE_WEEKS);
    positives += counts.positive * weight;
    negatives += counts.negative * weight;
  }
  const good = PRIOR.positives + positives;
  return good / (good + PRIOR.negatives + negatives);
};

/**
 * The next day on which a number changes without a new event, because a count leaves its window or the weeks of the rank move on; null
 * where none will.
 * @param asOf whole UTC days since 1970-01-01
 */
const nextRollOf = ({ daily, weekly, rank }: Buckets, asOf: number): number | null => {
  const due = [
    ...daily.flatMap(([day]) => WINDOWS.map((window) => day + window)),
    ...weekly.map(([week]) => week + YEAR_DAYS),
    ...(rank.length > 0 ? [mondayOf(asOf) + 7] : []),
  ].filter((day) => day > asOf);
  return due.length > 0 ? due.reduce((first, day) => Math.min(first, day)) : null;
};

/**
 * The numbers of a mentor on a day. Sums run in ascending order over whole numbers, so that every machine gets the same last bit.
 * @param asOf whole UTC days since 1970-01-01
 */
export function derive(buckets: Buckets, asOf: number): Derived {
  const { weekly, rank } = buckets;
  const where = (week: number) => inYear(week, asOf);
  const score = sum(weekly, { select: ({ positive, negative }) => positive - negative });
  const positives = sum(weekly, { select: ({ positive }) => positive, where });
  const negatives = sum(weekly, { select: ({ negative }) => negative, where });
  return {
    score,
    pct: positives + negatives > 0 ? Math.floor((1000 * positives) / (positives + negatives)) / 10 : null,
    star: starOf(score),
    table: {
      30: columnOf(buckets, { days: 30, asOf }),
      180: columnOf(buckets, { days: 180, asOf }),
      365: columnOf(buckets, { days: 365, asOf }),
    },
    raters: buckets.raters,
    uniquePositive: sum(rank, { select: ({ positive }) => positive }),
    rankMean: rankMeanOf(buckets, asOf),
    wilson: wilsonLowerBound(
      sum(rank, { select: ({ positive }) => positive, where }),
      sum(rank, { select: ({ negative }) => negative, where }),
    ),
    nextRollOn: nextRollOf(buckets, asOf),
  };
}

export type PublicReputation =
  | { readonly newMentor: true }
  | ({ readonly newMentor: false; readonly table: Table<Column | null> } & Omit<Derived, 'table'>);

/** Withholds a column that is small, or so close to the last one shown that the difference would identify a rater. */
export function withholdColumns(table: Table<Column>): Table<Column | null> {
  const shown: { 30: Column | null; 180: Column | null; 365: Column | null } = {
    30: null,
    180: null,
    365: null,
  };
  let last: number | null = null;
  for (const window of [...WINDOWS].reverse()) {
    const column = table[window];
    const total = column[0] + column[1] + column[2];
    const apart: number = last === null ? 0 : last - total;
    if (total < K_PUBLIC || (apart !== 0 && apart < K_PUBLIC)) continue;
    shown[window] = column;
    last = total;
  }
  return shown;
}

/** What may be shown to others: nothing below five raters, and no column that would identify one. */
export function toPublic({ table, ...derived }: Derived): PublicReputation {
  return derived.raters < K_PUBLIC
    ? { newMentor: true }
    : { newMentor: false, ...derived, table: withholdColumns(table) };
}
