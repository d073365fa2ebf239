import fc from 'fast-check';
import { dayOf } from '../../../../shared/domain/reputation/days.ts';
import type { FeedbackEvent, RatingValue } from '../../../../shared/domain/reputation/events.ts';
import { releaseDayOn } from '../../../../shared/domain/reputation/releaseDays.ts';
import { releasedNumbers } from '../../../../shared/domain/reputation/releasedNumbers.ts';
import type { ReleasedNumbers } from '../../../../shared/domain/reputation/releasedNumbers.ts';
import { planRelease } from '../../../../shared/domain/reputation/releasePlan.ts';

/** The Monday before two simulated years. */
export const START = dayOf('2026-01-05');
const YEARS = 730;

type Change =
  | { type: 'REVISED'; value: RatingValue }
  | { type: 'WITHDRAWN' | 'REMOVED' | 'RESTORED' | 'EXCLUDED' };

/** What a rater did, apart from when the conversation ended and the rating was unsealed. */
export interface Said {
  value: RatingValue;
  /** Days are counted from `START`. */
  changes: readonly (Change & { day: number })[];
}

export interface Given {
  rater: number;
  /** Days from `START`. */
  endedOn: number;
  unsealedOn: number;
}

export interface Ledger {
  given: readonly Given[];
  said: readonly Said[];
}

const value = fc.constantFrom<RatingValue>(1, 1, 0, -1);
const change = fc.oneof(
  value.map((to): Change => ({ type: 'REVISED', value: to })),
  fc.constantFrom('WITHDRAWN', 'REMOVED', 'EXCLUDED').map((type): Change => ({ type })),
);

/** @param changes the share of ratings, in a hundred, that are changed later */
export function arbitraryYears(changes: number): fc.Arbitrary<Ledger> {
  return fc
    .array(
      fc.record({
        rater: fc.nat(13),
        unsealedOn: fc.nat(YEARS - 60),
        age: fc.nat(60),
        value,
        later: fc.oneof(
          { weight: 100 - changes, arbitrary: fc.constant(null) },
          { weight: changes, arbitrary: fc.tuple(change, fc.nat(300)) },
        ),
      }),
      { minLength: 5, maxLength: 18, size: 'max' },
    )
    .map((all) => ({
      given: all.map(({ rater, unsealedOn, age }) => ({ rater, unsealedOn, endedOn: unsealedOn - age })),
      said: all.map((one) => ({
        value: one.value,
        changes: one.later ? [{ ...one.later[0], day: one.unsealedOn + one.later[1] }] : [],
      })),
    }));
}

export const RELEASE_DAYS = [
  ...new Set(Array.from({ length: YEARS }, (_, day) => releaseDayOn(START + day))),
].filter((day) => day >= START);

const idOf = (index: number): string => `e${index}-m2m`;

/** A rating as it was when its group closed. */
interface Closed {
  index: number;
  value: RatingValue;
  /** Days from `START`. */
  on: number;
}

type Unnumbered<Event> = Event extends unknown ? Omit<Event, 'feedbackId' | 'rev'> : never;

/** Two years of one mentor: what others read from each release day on, and the groups that were closed. */
export function liveThrough({ given, said }: Ledger): {
  readings: [day: number, ReleasedNumbers][];
  groups: Closed[][];
  events: FeedbackEvent[];
} {
  const revs = given.map(() => 0);
  const events: FeedbackEvent[] = [];
  const append = (index: number, event: Unnumbered<FeedbackEvent>) => {
    const rev = (revs[index] ?? 0) + 1;
    revs[index] = rev;
    events.push({ feedbackId: idOf(index), rev, ...event });
  };
  const readings: [number, ReleasedNumbers][] = [];
  const groups: Closed[][] = [];
  const indexOf = new Map(given.map((_, index) => [idOf(index), index]));
  let from = -Infinity;
  for (const releaseDay of RELEASE_DAYS) {
    const until = releaseDay - START;
    const before = events.length;
    for (const [index, { rater, endedOn, unsealedOn }] of given.entries()) {
      const { value: first = 1, changes = [] } = said[index] ?? {};
      if (unsealedOn >= from && unsealedOn < until) {
        append(index, {
          type: 'SUBMITTED',
          raterRef: `r${rater}`,
          value: first,
          endedOn: START + endedOn,
        });
        append(index, { type: 'UNSEALED', day: START + unsealedOn });
      }
      for (const { day, ...made } of changes) if (day >= from && day < until) append(index, made);
    }
    from = until;
    if (events.length === before) continue;
    const plan = planRelease(events, releaseDay);
    groups.push(
      ...plan.groups.map((group) =>
        group.map(({ feedbackId, value: then }) => ({
          index: indexOf.get(feedbackId) ?? -1,
          value: then,
          on: until,
        })),
      ),
    );
    for (const { feedbackId, value: pooled } of plan.pooled)
      append(indexOf.get(feedbackId) ?? -1, { type: 'POOLED', day: releaseDay, value: pooled });
    for (const { feedbackId, uptoRev } of plan.released)
      append(indexOf.get(feedbackId) ?? -1, { type: 'RELEASED', day: releaseDay, uptoRev });
    if (plan.released.length > 0) readings.push([releaseDay, releasedNumbers(events, releaseDay)]);
  }
  return { readings, groups, events };
}
