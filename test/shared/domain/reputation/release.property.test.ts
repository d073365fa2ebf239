import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RatingValue } from '../../../../shared/domain/reputation/events.ts';
import { foldEvents } from '../../../../shared/domain/reputation/fold.ts';
import { planRelease } from '../../../../shared/domain/reputation/releasePlan.ts';
import { decideGroup } from '../../../../shared/domain/reputation/releaseGroups.ts';
import type { GroupedRating } from '../../../../shared/domain/reputation/releaseGroups.ts';
import { couldHaveBeenOtherwise, toldFromClosing } from './explanations.ts';
import { arbitraryYears, liveThrough, START } from './twoYears.ts';

const FIVE = [0, 1, 2, 3, 4] as const;

/** Every group of five, as how many are positive, neutral and negative. */
const COMPOSITIONS = [0, 1, 2, 3, 4, 5].flatMap((positive) =>
  Array.from({ length: 6 - positive }, (_, neutral) => [positive, neutral, 5 - positive - neutral] as const),
);

const groupOf = ([positive, neutral]: (typeof COMPOSITIONS)[number]): GroupedRating[] =>
  FIVE.map((index) => {
    const value: RatingValue = index < positive ? 1 : index < positive + neutral ? 0 : -1;
    return { feedbackId: '', value };
  });

const sumOf = (released: readonly GroupedRating[]): string =>
  [1, 0, -1].map((value) => released.filter((one) => one.value === value).length).join('/');

/** For each sequence of public readings: the numbers of positives that each group may have had. */
function explanationsOf(most: number): Map<string, Set<number>[]> {
  const explained = new Map<string, Set<number>[]>();
  const go = (pool: readonly GroupedRating[], readings: string, positives: readonly number[]) => {
    if (positives.length > 0) {
      const possible = explained.get(readings) ?? positives.map(() => new Set<number>());
      for (const [at, positive] of positives.entries()) possible[at]?.add(positive);
      explained.set(readings, possible);
    }
    if (positives.length === most) return;
    for (const composition of COMPOSITIONS) {
      const decision = decideGroup(pool, groupOf(composition));
      go(decision.pool, `${readings} ${sumOf(decision.released)}`, [...positives, composition[0]]);
    }
  };
  go([], '', []);
  return explained;
}

describe('I5: what is public tells of no rating that it was not positive', () => {
  test('of all sequences of up to three groups, what came out and when fits groups with one positive and with one that is not', () => {
    for (const [readings, possible] of explanationsOf(3)) {
      for (const positives of possible) {
        if (positives.size === 1 && positives.has(5)) continue;
        const [least, most] = [Math.min(...positives), Math.max(...positives)];
        expect(most > 0 && least < 5, `${readings}: ${[...positives].join()}`).toBe(true);
      }
    }
  });

  const randomFrom = (seed: number) => {
    let state = seed;
    return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
  };

  test.each([
    ['as they were given', 1],
    ['that are changed, withdrawn, removed and excluded', 30],
  ])(
    'of 1,000 ledgers with ratings %s: whatever is read in two years, a rating could have been of the other kind',
    { timeout: 60_000 },
    (_what, changes) => {
      fc.assert(
        fc.property(arbitraryYears(changes), fc.nat(1_000), (lived, pick) => {
          const ledger = toldFromClosing(lived);
          const { readings, groups } = liveThrough(ledger);
          expect(liveThrough(lived).readings).toEqual(readings);
          const unsure = groups.filter((group) => group.some(({ value }) => value <= 0)).flat();
          const one = unsure[pick % unsure.length];
          if (one) expect(couldHaveBeenOtherwise(ledger, one.index, randomFrom(pick + 1))).toBe(true);
        }),
        { numRuns: 1_000, interruptAfterTimeLimit: 50_000, markInterruptAsFailure: true, endOnFailure: true },
      );
    },
  );

  test('a release repeated on its day releases nothing more, and what was pooled changes no number', () => {
    fc.assert(
      fc.property(arbitraryYears(20), (lived) => {
        const { events } = liveThrough(lived);
        const again = planRelease(events, START + 700);
        const bare = events.filter(({ type }) => type !== 'POOLED');
        expect(foldEvents(bare, { kind: 'internal' })).toEqual(foldEvents(events, { kind: 'internal' }));
        for (const { feedbackId } of again.pooled)
          expect(events.some((event) => event.feedbackId === feedbackId && event.type === 'RELEASED')).toBe(
            false,
          );
      }),
      { numRuns: 100 },
    );
  });
});
