import { describe, expect, test } from 'vitest';
import { patternsIn } from '../../../../shared/domain/reputation/patterns.ts';
import type { PlacedRating } from '../../../../shared/domain/reputation/patterns.ts';
import { DAY_MS, HOUR_MS } from '../../../../shared/domain/units.ts';

const NOW = new Date('2026-06-30T12:00:00Z');
const rated = (rater: number, hoursAgo: number, addressKey: string | null = null): PlacedRating => ({
  raterRef: `r${rater}`,
  at: new Date(NOW.getTime() - hoursAgo * HOUR_MS),
  addressKey,
});

describe('REP15: signs of ratings that were agreed on', () => {
  test('five people within a day, and not four, nor five over two days, nor one person five times', () => {
    const five = [0, 1, 2, 3, 4].map((rater) => rated(rater, rater));
    expect(patternsIn(five, NOW)).toEqual(['ratingBurst']);
    expect(patternsIn(five.slice(1), NOW)).toEqual([]);
    expect(patternsIn([...five.slice(1), rated(9, 24)], NOW)).toEqual([]);
    expect(
      patternsIn(
        [0, 1, 2, 3, 4].map((hours) => rated(1, hours)),
        NOW,
      ),
    ).toEqual([]);
  });

  test('three people from one address within ninety days, and not two, nor three of no known address', () => {
    const week = 7 * 24;
    const three = [0, 1, 2].map((rater) => rated(rater, rater * week, 'key'));
    expect(patternsIn(three, NOW)).toEqual(['ratingsFromOnePlace']);
    expect(patternsIn([...three.slice(1), rated(7, 0, 'other')], NOW)).toEqual([]);
    expect(patternsIn([...three.slice(1), rated(7, (90 * DAY_MS) / HOUR_MS, 'key')], NOW)).toEqual([]);
    expect(
      patternsIn(
        [0, 1, 2].map((rater) => rated(rater, rater * week)),
        NOW,
      ),
    ).toEqual([]);
  });
});
