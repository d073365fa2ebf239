import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { afterQuiet, isQuiet } from '../../../../shared/domain/notices/quietHours.ts';
import { defaultSettings } from '../../../../shared/domain/notices/settings.ts';
import { anySettings, anyStart } from './anyHistory.ts';

describe('quiet hours', () => {
  test('end at the first instant outside them, also on the days when clocks change', () => {
    const anyInstant = fc.integer({ min: 0, max: 72 * 60 }).map((minutes) => minutes * 60_000);
    fc.assert(
      fc.property(anyStart, anyInstant, anySettings, (start, later, settings) => {
        const at = new Date(start.getTime() + later);
        const free = afterQuiet(at, settings);
        expect(isQuiet(free, settings)).toBe(false);
        for (let minute = at.getTime(); minute < free.getTime(); minute += 15 * 60_000) {
          expect(isQuiet(new Date(minute), settings)).toBe(true);
        }
      }),
      { numRuns: 2_000 },
    );
  }, 120_000);

  test.each([
    ['the jump is over all that is not quiet', '02:00', '01:00', '2030-04-01T00:00:00Z'],
    ['the jump is over their end', '21:30', '01:30', '2030-03-31T01:00:00Z'],
  ])('in the night of the jump in London, where %s', (_what, from, to, free) => {
    const settings = { timeZone: 'Europe/London', quiet: { from, to } };
    expect(afterQuiet(new Date('2030-03-31T00:30:00Z'), settings)).toEqual(new Date(free));
  });

  test('in the night in which the clock of London goes back to before they began, pause until they begin again', () => {
    const settings = { timeZone: 'Europe/London', quiet: { from: '01:01', to: '00:00' } };
    expect(afterQuiet(new Date('2030-10-27T00:45:00Z'), settings)).toEqual(new Date('2030-10-27T01:00:00Z'));
  });

  test('R31: are from half past nine to half past seven for people under 18 who set nothing', () => {
    const settings = defaultSettings({ isUnder18: true });
    expect(isQuiet(new Date('2030-01-16T21:29:00Z'), settings)).toBe(false);
    expect(isQuiet(new Date('2030-01-16T21:30:00Z'), settings)).toBe(true);
    expect(afterQuiet(new Date('2030-01-16T21:30:00Z'), settings)).toEqual(new Date('2030-01-17T07:30:00Z'));
    expect(defaultSettings({ isUnder18: false }).quiet).toBeNull();
  });
});
