import type { CountedFeedback } from './events.ts';

/** Raw ratings of a day. */
export interface DayCounts {
  readonly positive: number;
  readonly neutral: number;
  readonly negative: number;
}

/** Votes of a week, one for each rater: the sign of what they gave that week; `tied` where it cancels out or is neutral. */
export interface WeekCounts {
  readonly positive: number;
  readonly negative: number;
  readonly tied: number;
}

/** Raters by the week and sign of their latest vote that was not tied. */
export interface RankCounts {
  readonly positive: number;
  readonly negative: number;
}

/** What is kept of a mentor's ratings: whole numbers only, by ascending day or week, so that every sum is exact. */
export interface Buckets {
  readonly daily: readonly (readonly [day: number, DayCounts])[];
  readonly weekly: readonly (readonly [week: number, WeekCounts])[];
  readonly rank: readonly (readonly [week: number, RankCounts])[];
  readonly raters: number;
}

const ascending = <Counts>(byKey: ReadonlyMap<number, Counts>): [number, Counts][] =>
  [...byKey].sort(([a], [b]) => a - b);

/** Adds to one field of the counts of a key. */
const bump = <Counts extends object>(
  byKey: Map<number, Counts>,
  key: number,
  change: { empty: Counts; field: keyof Counts & string },
): void => {
  const counts = byKey.get(key) ?? change.empty;
  byKey.set(key, { ...counts, [change.field]: Number(counts[change.field]) + 1 });
};

const signOf = (value: number): 'positive' | 'neutral' | 'negative' =>
  value > 0 ? 'positive' : value < 0 ? 'negative' : 'neutral';

/** Sorts counted ratings into buckets. Same rater, same week: one vote. */
export function bucketsOf(feedback: readonly CountedFeedback[]): Buckets {
  const daily = new Map<number, DayCounts>();
  const cells = new Map<string, { raterRef: string; week: number; net: number }>();
  for (const { raterRef, value, week, day } of feedback) {
    bump(daily, day, { empty: { positive: 0, neutral: 0, negative: 0 }, field: signOf(value) });
    const key = `${week}|${raterRef}`;
    const net = (cells.get(key)?.net ?? 0) + value;
    cells.set(key, { raterRef, week, net });
  }
  const weekly = new Map<number, WeekCounts>();
  const latest = new Map<string, { week: number; net: number }>();
  for (const { raterRef, week, net } of cells.values()) {
    const sign = signOf(net);
    const field = sign === 'neutral' ? 'tied' : sign;
    bump(weekly, week, { empty: { positive: 0, negative: 0, tied: 0 }, field });
    if (net !== 0 && week > (latest.get(raterRef)?.week ?? -Infinity)) latest.set(raterRef, { week, net });
  }
  const rank = new Map<number, RankCounts>();
  for (const { week, net } of latest.values()) {
    bump(rank, week, { empty: { positive: 0, negative: 0 }, field: net > 0 ? 'positive' : 'negative' });
  }
  return {
    daily: ascending(daily),
    weekly: ascending(weekly),
    rank: ascending(rank),
    raters: new Set(feedback.map(({ raterRef }) => raterRef)).size,
  };
}
