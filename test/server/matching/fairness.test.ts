import { describe, expect, test } from 'vitest';
import { simulateYear } from './exposure.ts';

/** `KITH_FAIRNESS_MENTORS=2000` is the whole service; thirty requests a mentor and year. */
const MENTORS = Number(process.env['KITH_FAIRNESS_MENTORS'] ?? 200);
const year = { mentors: MENTORS, requests: MENTORS * 30 };
const BOUND = { gini: 0.25, waitDays: 60, topTenthShare: 0.2 };

describe(
  `N9: a simulated year of ${year.mentors} mentors and ${year.requests} requests`,
  { timeout: 300_000 },
  () => {
    test.each(MENTORS > 1_000 ? [1] : [1, 2, 3])(
      'leaves nobody with time and room out for long, and gives no few the most of it (seed %i)',
      (seed) => {
        const { gini, longestWaitDays, topTenthShare } = simulateYear({ ...year, seed });
        console.log(`Gini ${gini.toFixed(3)}, longest wait ${longestWaitDays.toFixed(0)} days`);
        expect(gini).toBeLessThan(BOUND.gini);
        expect(longestWaitDays).toBeLessThan(BOUND.waitDays);
        expect(topTenthShare).toBeLessThan(BOUND.topTenthShare);
      },
    );

    test('breaks the bounds where every place goes by rank', () => {
      const { gini, longestWaitDays } = simulateYear({
        mentors: 200,
        requests: 6_000,
        seed: 1,
        placesByRank: 3,
      });
      expect(gini).toBeGreaterThan(BOUND.gini);
      expect(longestWaitDays).toBeGreaterThan(BOUND.waitDays);
    });
  },
);
