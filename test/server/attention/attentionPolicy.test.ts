import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  isRepeated,
  levelOf,
  outcomeOf,
  runningAttention,
  runningScore,
  RUNNING,
  scoreOf,
  watchedThresholds,
  weightOf,
  withLine,
} from '../../../server/features/attention/attention.policy.ts';
import { attentionRank } from '../../../shared/domain/moderation/attention.ts';
import { RISK_LEVELS } from '../../../shared/domain/moderation/riskLevels.ts';
import { heardAs, THRESHOLDS } from './scriptedListener.ts';
import type { Heard } from './scriptedListener.ts';

const DAY_MS = 86_400_000;
const BEGAN = Date.parse('2030-01-16T10:00:00Z');
const on = (day: number) => new Date(BEGAN + day * DAY_MS);

type Line = Parameters<typeof withLine>[1];
const lineOn = (day: number, weight: number, entryId = `entry-${day}-${weight}`): Line => ({
  entryId,
  at: on(day),
  weight,
  isReview: false,
});
const fold = (lines: readonly Line[]): Line[] => lines.reduce<Line[]>(withLine, []);

const sides = fc.constantFrom('mentee' as const, 'mentor' as const);
const weights = fc.double({ min: 0, max: RUNNING.maxPerLine, noNaN: true });
const days = fc.double({ min: 0, max: 60, noNaN: true });
const manyLines = fc
  .array(fc.tuple(days, weights), { maxLength: 120 })
  .map((drawn) => drawn.map(([day, weight], index) => lineOn(day, weight, `entry-${index}`)));
const heardOf = (probability: number): Heard => heardAs({ distress: probability, grooming: probability });

describe('the running score', () => {
  test('is bounded, and never less than nothing', () => {
    fc.assert(
      fc.property(manyLines, (lines) => {
        const score = runningScore(fold(lines), on(60));
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(RUNNING.maxPerLine * RUNNING.keptLines);
      }),
    );
  });

  test('comes to nothing when nothing more is said', () => {
    fc.assert(
      fc.property(sides, manyLines, (side, lines) => {
        const score = runningScore(fold(lines), on(60 + 10 * RUNNING.halfLifeDays));
        expect(score).toBeLessThanOrEqual((RUNNING.maxPerLine * RUNNING.keptLines) / 2 ** 10);
        expect(runningAttention(side, score)).toBe('none');
      }),
    );
  });

  test('falls by half in every half-life', () => {
    fc.assert(
      fc.property(manyLines, (lines) => {
        const kept = fold(lines);
        const half = runningScore(kept, on(60 + RUNNING.halfLifeDays));
        expect(half).toBeCloseTo(runningScore(kept, on(60)) / 2, 9);
      }),
    );
  });

  test('is the same in whatever order the lines are heard, and counts each entry once', () => {
    const few = fc.array(fc.tuple(fc.double({ min: 0, max: 20, noNaN: true }), weights), { maxLength: 40 });
    fc.assert(
      fc.property(few, fc.infiniteStream(fc.nat()), (drawn, order) => {
        const lines = drawn.map(([day, weight], index) => lineOn(day, weight, `entry-${index}`));
        const shuffled = lines
          .map((line) => ({ line, key: z.number().parse(order.next().value) }))
          .sort((a, b) => a.key - b.key)
          .map(({ line }) => line);
        const expected = runningScore(fold(lines), on(20));
        expect(runningScore(fold([...shuffled, ...lines]), on(20))).toBeCloseTo(expected, 9);
      }),
    );
  });

  test('is not raised by a hundred ordinary days, with a stray line on each', () => {
    fc.assert(
      fc.property(sides, fc.array(weights, { minLength: 100, maxLength: 100 }), (side, drawn) => {
        const floor = RUNNING.floor[side];
        let lines: Line[] = [];
        for (const [day, weight] of drawn.entries()) {
          for (let ordinary = 0; ordinary < 40; ordinary += 1) expect(weightOf(side, heardOf(floor))).toBe(0);
          const line = lineOn(day, weight / 2, `entry-${day}`);
          lines = withLine(lines, line);
          expect(outcomeOf({ from: side, grade: 'none', line, lines }).attention).toBe('none');
        }
      }),
      { numRuns: 20 },
    );
  });

  test.each([
    ['mentor', 0.7, { review: 4, case: 6 }],
    ['mentee', 0.8, { review: 3, case: 8 }],
  ] as const)(
    'of a %s’s two lines a day of %d crosses on the days its constants were chosen for',
    (side, probability, expected) => {
      let lines: Line[] = [];
      const crossed = { review: 0, case: 0 };
      for (let day = 1; day <= 10; day += 1) {
        for (const part of [0, 0.01]) {
          const line = lineOn(day + part, weightOf(side, heardOf(probability)));
          lines = withLine(lines, line);
          const { attention, source } = outcomeOf({ from: side, grade: 'none', line, lines });
          if (attention === 'none') continue;
          expect(source).toBe('running');
          for (const grade of ['review', 'case'] as const)
            if (attentionRank(attention) >= attentionRank(grade)) crossed[grade] ||= day;
        }
      }
      expect(crossed).toEqual(expected);
    },
  );

  test('asks for nothing on behalf of a line that adds nothing, and never for less than the line itself', () => {
    const lines = Array.from({ length: 20 }, (_, index) => lineOn(index / 100, 0.3, `entry-${index}`));
    const quiet = lineOn(1, 0);
    expect(
      outcomeOf({ from: 'mentor', grade: 'none', line: quiet, lines: [...lines, quiet] }).attention,
    ).toBe('none');
    expect(outcomeOf({ from: 'mentee', grade: 'offer', line: quiet, lines: [...lines, quiet] })).toEqual({
      attention: 'offer',
      source: 'listener',
    });
  });
});

describe('two reviews', () => {
  const review = (day: number, entryId = `review-${day}`) => ({
    ...lineOn(day, 0.3, entryId),
    isReview: true,
  });

  test('of different messages within seven days are a case', () => {
    expect(isRepeated([review(0), review(7)], review(7))).toBe(true);
    expect(isRepeated([review(0), review(7.01)], review(7.01))).toBe(false);
    expect(isRepeated([review(1)], review(1))).toBe(false);
    expect(isRepeated([lineOn(1, 0.3)], review(2))).toBe(false);
  });
});

describe('what the desk is shown', () => {
  test('a score from 0 to 100, whatever the probabilities', () => {
    fc.assert(
      fc.property(sides, fc.double({ min: -1, max: 2, noNaN: true }), (side, probability) => {
        const score = scoreOf(side, heardOf(probability));
        expect(Number.isInteger(score) && score >= 0 && score <= 100).toBe(true);
      }),
    );
  });

  test('a level that skips no step', () => {
    const levelAt = (...steps: number[]) => {
      const [aboveNone = 0, aboveLow = 0, aboveModerate = 0, aboveHigh = 0] = steps;
      return levelOf(heardAs({ aboveNone, aboveLow, aboveModerate, aboveHigh }));
    };
    expect(levelAt(0.2, 0.9, 0.9, 0.9)).toBe('none');
    expect(RISK_LEVELS.map((_, index) => levelAt(...Array<number>(index).fill(0.6)))).toEqual([
      ...RISK_LEVELS,
    ]);
  });
});

test('a conversation that is watched is reviewed where help would be offered, and nowhere later than before', () => {
  const watched = watchedThresholds(THRESHOLDS);
  expect(watched.mentee).toEqual({ ...THRESHOLDS.mentee, review: THRESHOLDS.mentee.offer });
  expect(watched.mentor.review).toBeLessThan(THRESHOLDS.mentor.review);
  expect(watched.mentor.case).toBe(THRESHOLDS.mentor.case);
});
