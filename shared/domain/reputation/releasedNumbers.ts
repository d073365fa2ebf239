import { bucketsOf } from './buckets.ts';
import { K_PUBLIC } from './constants.ts';
import { mondayOf } from './days.ts';
import { derive, withholdColumns } from './derive.ts';
import type { Column, Star, Table } from './derive.ts';
import type { FeedbackEvent } from './events.ts';
import { foldEvents } from './fold.ts';
import { earnsBadge } from './measures.ts';

/** What others see of a mentor from a release day until the next one. */
export type ReleasedNumbers =
  | { readonly newMentor: true }
  | {
      readonly newMentor: false;
      readonly score: number;
      readonly pct: number | null;
      readonly star: Star | null;
      /** Withheld with the column of twelve months. */
      readonly badge: boolean;
      readonly table: Table<Column | null>;
      readonly rankMean: number;
    };

/**
 * A lower bound of the number of raters with a public rating: one less for each rating that no longer counts, as if its rater had no other.
 * An exact number would tell, by the threshold of publication, whose rating was taken away.
 */
const minRaters = (events: readonly FeedbackEvent[], counting: number): number => {
  const released = new Set(events.filter(({ type }) => type === 'RELEASED').map((event) => event.feedbackId));
  const raters = events.flatMap((event) =>
    event.type === 'SUBMITTED' && released.has(event.feedbackId) ? [event.raterRef] : [],
  );
  return new Set(raters).size - (released.size - counting);
};

/**
 * The numbers that a release day freezes. Every public rating is one vote of its release day, whichever person gave it and whenever the
 * conversation ended, so that two ratings of one release day can change places without changing any number, now or later (ADR 0014).
 * @param releaseDay whole UTC days since 1970-01-01, a first Monday
 */
export function releasedNumbers(events: readonly FeedbackEvent[], releaseDay: number): ReleasedNumbers {
  const counting = foldEvents(events, { kind: 'public', asOf: releaseDay });
  const raters = minRaters(events, counting.length);
  if (raters < K_PUBLIC) return { newMentor: true };
  const votes = counting.map(({ feedbackId, value, day }) => ({
    feedbackId,
    raterRef: feedbackId,
    value,
    week: mondayOf(day),
    day,
  }));
  const { score, pct, star, table, rankMean, wilson } = derive(bucketsOf(votes), releaseDay);
  const shown = withholdColumns(table);
  const badge = shown[365] !== null && earnsBadge({ wilson, raters });
  return { newMentor: false, score, pct: shown[365] && pct, star, badge, table: shown, rankMean };
}
