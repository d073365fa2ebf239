import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { startClockSync, now, replaceClock } from '../../client/platform/clock.ts';

const TRUE_TIME = Date.parse('2026-05-13T18:00:00Z');
const HOUR_MS = 3_600_000;

afterEach(() => {
  replaceClock(() => Date.now());
});

/** A device whose clock is off, and a server that answers it; `there` and `back` are how long the way takes. */
function device(offMs: number) {
  let time = TRUE_TIME;
  replaceClock(() => time + offMs);
  return {
    trueTime: () => time,
    ask: (there: number, back: number) => {
      const heard = startClockSync();
      time += there;
      const stamp = new Date(time).toUTCString();
      time += back;
      heard(stamp);
    },
  };
}

test('a clock that is an hour off is corrected by one answer', () => {
  for (const off of [HOUR_MS, -HOUR_MS]) {
    const { ask, trueTime } = device(off);
    ask(40, 60);
    expect(Math.abs(now() - trueTime())).toBeLessThanOrEqual(1_100);
  }
});

test('a correct clock is not changed, however slow the network is', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(30_000), fc.nat(30_000))), (ways) => {
      const { ask, trueTime } = device(0);
      for (const [there, back] of ways) ask(there, back);
      expect(now()).toBe(trueTime());
    }),
  );
});

test('a faster answer improves the estimate, a slower one does not change it', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -10 * HOUR_MS, max: 10 * HOUR_MS }),
      fc.array(fc.tuple(fc.nat(30_000), fc.nat(30_000)), { minLength: 1 }),
      (off, ways) => {
        const { ask, trueTime } = device(off);
        let error = Infinity;
        for (const [there, back] of ways) {
          ask(there, back);
          const next = Math.abs(now() - trueTime());
          expect(next).toBeLessThanOrEqual(Math.min(error, there + back + 1_000));
          error = next;
        }
      },
    ),
  );
});

test('an answer without a time does not change the clock', () => {
  device(HOUR_MS);
  startClockSync()(null);
  expect(now()).toBe(TRUE_TIME + HOUR_MS);
});
