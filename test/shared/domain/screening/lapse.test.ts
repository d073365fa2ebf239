import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LAPSE_WARNING_DAYS, lapseWarning } from '../../../../shared/domain/screening/lapse.ts';
import { medianDays } from '../../../../shared/domain/screening/stepDays.ts';

const DAY_MS = 86_400_000;
const until = new Date('2033-01-16T00:00:00Z');
const before = (days: number) => new Date(until.getTime() - days * DAY_MS);

test('R6: a lapse is told 90, 30 and 7 days before and on the day, and no other time', () => {
  const told = [91, 90, 31, 30, 8, 7, 1, 0, -29, -31].map((days) =>
    lapseWarning({ until, now: before(days) }),
  );
  expect(told).toEqual([null, 90, 90, 30, 30, 7, 7, 0, 0, null]);
});

test('R6, property: as time goes on the warnings come in order, whenever anybody looks', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -40, max: 120, noNaN: true }), { maxLength: 30 }), (moments) => {
      const told = moments
        .toSorted((a, b) => b - a)
        .map((days) => lapseWarning({ until, now: before(days) }))
        .filter((warning) => warning !== null);
      expect(told).toEqual(told.toSorted((a, b) => b - a));
      for (const warning of told) expect(LAPSE_WARNING_DAYS).toContain(warning);
    }),
  );
});

test('the middle of the days in a step is the median over all histories, a repeated step counted each time', () => {
  const at = (days: number) => new Date(Date.parse('2030-01-01T00:00:00Z') + days * DAY_MS);
  const histories = [
    [
      { from: 'draft', to: 'submitted', at: at(0) },
      { from: 'submitted', to: 'identityVerified', at: at(2) },
      { from: 'identityVerified', to: 'referencesPending', at: at(2.2) },
    ],
    [
      { from: 'draft', to: 'submitted', at: at(1) },
      { from: 'submitted', to: 'identityVerified', at: at(7) },
    ],
  ] as const;
  expect(medianDays(histories)).toEqual([
    { state: 'submitted', days: 4 },
    { state: 'identityVerified', days: 0 },
  ]);
  expect(medianDays([])).toEqual([]);
});
