import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RISK_LEVELS } from '../../../../shared/domain/moderation/riskLevels.ts';
import {
  breakDueAt,
  isOnBreak,
  seenAgain,
  WELFARE,
  welfareRefusal,
} from '../../../../shared/domain/moderation/welfare.ts';
import type { DeskTime } from '../../../../shared/domain/moderation/welfare.ts';
import { MINUTE_MS } from '../../../../shared/domain/units.ts';

const START = Date.parse('2026-05-13T09:00:00Z');
const at = (minutes: number) => new Date(START + minutes * MINUTE_MS);

test('R40: whenever a person is seen, two hours without a break are the most, and a break lasts its time', () => {
  const gaps = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(gaps, (minutesBetween) => {
      let minute = 0;
      let time: DeskTime | null = null;
      let sinceBreak = 0;
      for (const gap of minutesBetween) {
        const before: DeskTime | null = time;
        minute += gap;
        time = seenAgain(before, at(minute));
        const isResting = isOnBreak(time, at(minute));
        if (before && isOnBreak(before, at(minute))) expect(time.breakUntil).toEqual(before.breakUntil);
        if (isResting) sinceBreak = minute;
        else expect(at(minute) < breakDueAt(time)).toBe(true);
        if (!isResting && gap >= WELFARE.breakMinutes) sinceBreak = minute;
        if (!isResting) expect(minute - sinceBreak).toBeLessThan(WELFARE.workMinutes + 40);
      }
    }),
  );
});

test('R40: an imminent danger is never refused, and without a reason nothing is', () => {
  const facts = {
    isOnBreak: fc.boolean(),
    severeToday: fc.integer({ min: 0, max: 20 }),
    isAvoided: fc.boolean(),
  };
  fc.assert(
    fc.property(fc.record({ ...facts, risk: fc.constantFrom(...RISK_LEVELS) }), (about) => {
      const refusal = welfareRefusal(about);
      if (about.risk === 'imminent') expect(refusal).toBeNull();
      if (!about.isOnBreak && !about.isAvoided && about.severeToday < WELFARE.severePerDay)
        expect(refusal).toBeNull();
      if (about.risk !== 'imminent' && about.isOnBreak) expect(refusal).toBe('breakNeeded');
    }),
  );
});
