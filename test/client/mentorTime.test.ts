import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { capInMs, minutesShown, remainingAt, ringOf } from '../../client/features/mentor-time/remaining.ts';
import { weekMinutes } from '../../client/features/mentor-today/weekMinutes.ts';
import type { TimeView } from '../../shared/contracts/time.ts';

const AS_OF = Date.parse('2026-05-13T18:00:00Z');
const LEVELS = ['plenty', 'low', 'windDown', 'spent'] as const;

function buildTime(over: Partial<TimeView> = {}): TimeView {
  const remainingSeconds = over.remainingSeconds ?? 2_460;
  return {
    timeZone: 'Europe/London',
    allowanceSeconds: 7_200,
    extensionSeconds: 0,
    repaymentSeconds: 0,
    usedSeconds: 7_200 - remainingSeconds,
    remainingSeconds,
    running: true,
    capEndsAt: new Date(AS_OF + remainingSeconds * 1_000).toISOString(),
    dailyLimitSeconds: null,
    dailyRemainingSeconds: null,
    level: 'plenty',
    opensAt: '2026-05-17T23:00:00Z',
    exemptConversationIds: [],
    asOf: new Date(AS_OF).toISOString(),
    ...over,
  };
}

describe('the meter between two answers of the server', () => {
  test('T5: is spent exactly at the second the server named', () => {
    const time = buildTime({ remainingSeconds: 90 });
    expect(remainingAt(time, 89_999)).toMatchObject({ seconds: 1, level: 'windDown' });
    expect(remainingAt(time, 90_000)).toMatchObject({ seconds: 0, level: 'spent' });
    expect(capInMs(time, 0)).toBe(90_000);
    expect(capInMs(time, 60_000)).toBe(30_000);
  });

  test('does not run while no stretch is open', () => {
    const time = buildTime({ running: false, capEndsAt: null });
    expect(remainingAt(time, 3_600_000).seconds).toBe(2_460);
    expect(capInMs(time, 0)).toBeNull();
  });

  test('is limited by the smaller of week and day', () => {
    expect(remainingAt(buildTime({ dailyRemainingSeconds: 240 }), 0)).toMatchObject({
      seconds: 240,
      level: 'windDown',
    });
    expect(remainingAt(buildTime({ dailyRemainingSeconds: 5_000 }), 0).seconds).toBe(2_460);
  });

  test('takes its level from the limit that binds: a full day is plenty, however small beside the week', () => {
    const day = { dailyLimitSeconds: 900, remainingSeconds: 7_200 };
    const levelAt = (dailyRemainingSeconds: number) =>
      remainingAt(buildTime({ ...day, dailyRemainingSeconds }), 0).level;
    expect([900, 301, 300, 0].map(levelAt)).toEqual(['plenty', 'plenty', 'windDown', 'spent']);
  });

  test('T5: does not count a second before it is complete, and ends when the server said', () => {
    const capEndsAt = new Date(AS_OF + 115_000).toISOString();
    const time = buildTime({ remainingSeconds: 90, capEndsAt, asOf: new Date(AS_OF + 500).toISOString() });
    expect(remainingAt(time, 0).seconds).toBe(90);
    expect(remainingAt(time, 24_500).seconds).toBe(90);
    expect(remainingAt(time, 114_499).seconds).toBe(1);
    expect(remainingAt(time, 114_500)).toMatchObject({ seconds: 0, level: 'spent' });
  });

  test('changes its level at four fifths, at five minutes and at zero', () => {
    const levelAt = (remainingSeconds: number) => remainingAt(buildTime({ remainingSeconds }), 0).level;
    expect([1_441, 1_440, 301, 300, 1, 0].map(levelAt)).toEqual([
      'plenty',
      'low',
      'low',
      'windDown',
      'windDown',
      'spent',
    ]);
  });

  test("property: only decreases, never below zero, with a level at least as severe as the server's", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 36_000 }),
        fc.constantFrom(...LEVELS),
        fc.array(fc.integer({ min: 0, max: 40_000_000 }), { minLength: 2, maxLength: 6 }),
        (remainingSeconds, level, moments) => {
          const time = buildTime({ remainingSeconds, level });
          const readings = moments.toSorted((a, b) => a - b).map((ms) => remainingAt(time, ms));
          for (const [i, reading] of readings.entries()) {
            expect(reading.seconds).toBeGreaterThanOrEqual(0);
            expect(reading.seconds).toBeLessThanOrEqual(readings[i - 1]?.seconds ?? remainingSeconds);
            expect(LEVELS.indexOf(reading.level)).toBeGreaterThanOrEqual(LEVELS.indexOf(level));
          }
        },
      ),
    );
  });
});

describe('minutes as they are shown', () => {
  test('shows the last minute as one, and zero as zero', () => {
    expect([0, 1, 59, 60, 119, 120].map(minutesShown)).toEqual([0, 1, 1, 1, 1, 2]);
  });

  test('includes extensions and repayments in the ring', () => {
    const over = { extensionSeconds: 1_800, repaymentSeconds: 600, remainingSeconds: 2_460 };
    const time = buildTime({ ...over, usedSeconds: 8_400 - 2_460 });
    expect(ringOf(remainingAt(time, 0))).toEqual({ left: 41, total: 140, given: 99 });
  });

  test('a started minute counts as given, on Today, over the week and in its bars', () => {
    for (const usedSeconds of [0, 1, 30, 60, 61, 90, 119, 120, 7_141, 7_170, 7_200]) {
      const time = buildTime({ usedSeconds, remainingSeconds: 7_200 - usedSeconds, running: false });
      const { given, left, total } = ringOf(remainingAt(time, 0));
      const days = [{ date: '2026-05-13', seconds: usedSeconds }];
      const [today] = weekMinutes({ days, today: '2026-05-13' });
      expect(given).toBe(Math.ceil(usedSeconds / 60));
      expect(today?.minutes).toBe(given);
      if (left !== 1) expect(left + given).toBe(total);
    }
  });

  test('the minutes given run with the meter, are those of the week where the day binds, and stay after a cut', () => {
    const shown = (over: Partial<TimeView>, elapsedMs = 0) =>
      ringOf(remainingAt(buildTime({ running: elapsedMs > 0, ...over }), elapsedMs));
    expect(shown({ usedSeconds: 30, remainingSeconds: 7_170 }, 40_000).given).toBe(2);
    const day = { dailyLimitSeconds: 900, dailyRemainingSeconds: 840 };
    expect(shown({ ...day, usedSeconds: 60, remainingSeconds: 7_140 })).toEqual({
      left: 14,
      total: 120,
      given: 1,
    });
    const cut = { allowanceSeconds: 1_800, usedSeconds: 3_600, remainingSeconds: 0 };
    expect(shown(cut)).toEqual({ left: 0, total: 30, given: 60 });
    const repaid = { repaymentSeconds: 30, usedSeconds: 7_170, remainingSeconds: 0 };
    expect(shown(repaid)).toEqual({ left: 0, total: 119, given: 119 });
  });
});
