import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toSecond } from '../../../../shared/domain/time/calendar.ts';
import {
  joinWindows,
  nextOpenAt,
  openSecondsBetween,
  openSecondsPerWeek,
} from '../../../../shared/domain/time/contactHours.ts';
import { promisedReplySeconds, replyDueAt } from '../../../../shared/domain/time/replyDue.ts';
import { anyWeek, minuteReader } from './clockMinutes.ts';

const anyAway = fc.option(
  fc.record({ after: fc.integer({ min: -1440, max: 4000 }), length: fc.integer({ min: 1, max: 4000 }) }),
  { nil: null },
);

test('T9: a reply is due after so many contact hours, as a clock that is read each minute counts them, at both clock changes', () => {
  fc.assert(
    fc.property(anyWeek, anyAway, fc.integer({ min: 1, max: 1_440 }), (week, absence, most) => {
      const { windows, timeZone, start } = week;
      const minutes = Math.min(most, openSecondsPerWeek(windows) / 60);
      const isOpen = minuteReader(windows, timeZone);
      const away = absence && {
        startsAt: start + absence.after * 60,
        endsAt: start + (absence.after + absence.length) * 60,
      };
      let left = minutes;
      let at = start;
      for (; left > 0; at += 60) {
        const isAway = away !== null && at >= away.startsAt && at < away.endsAt;
        if (!isAway && isOpen(at)) left -= 1;
      }
      const hours = { windows, timeZone, away };
      expect(replyDueAt(hours, { start, seconds: minutes * 60 })).toBe(at);
      expect(openSecondsBetween(hours, { from: start, until: at })).toBe(minutes * 60);
      expect(nextOpenAt(hours, start)).toBeLessThan(at);
    }),
    { numRuns: 2_000 },
  );
}, 60_000);

describe('contact hours', () => {
  const evenings = [1, 3].map((day) => ({ day, from: '18:00', until: '20:00' }));
  const hours = { windows: evenings, timeZone: 'Europe/London', away: null };

  test.each([
    ['while open', '2026-12-02T18:30:00Z', '2026-12-02T18:30:00.000Z'],
    ['later that week', '2026-11-30T20:00:00Z', '2026-12-02T18:00:00.000Z'],
    ['next Monday', '2026-12-02T20:00:00Z', '2026-12-07T18:00:00.000Z'],
    ['in summer time', '2026-06-30T12:00:00Z', '2026-07-01T17:00:00.000Z'],
  ])('open next %s', (_when, from, opensAt) => {
    expect(new Date(nextOpenAt(hours, toSecond(from)) * 1000).toISOString()).toBe(opensAt);
  });

  test('that overlap are one', () => {
    const window = (from: string, until: string) => ({ day: 2, from, until });
    const typed = [window('19:00', '21:00'), window('08:00', '09:00'), window('18:00', '19:00')];
    expect(joinWindows(typed)).toEqual([window('08:00', '09:00'), window('18:00', '21:00')]);
  });

  test('of a few hours a week promise a reply within one week of them', () => {
    expect(promisedReplySeconds(evenings, 48)).toBe(4 * 3600);
    expect(promisedReplySeconds([], 48)).toBe(48 * 3600);
  });
});
