import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  dayAt,
  isWeekKey,
  secondToIso,
  toSecond,
  weekAt,
  weekOf,
} from '../../../../shared/domain/time/calendar.ts';
import { isTimeZone } from '../../../../shared/domain/time/timeZone.ts';
import { balanceAt } from '../../../../shared/domain/time/balance.ts';
import { moveTimeZone, openMeter, settleMeter, takeAct } from '../../../../shared/domain/time/meter.ts';
import { isCounted } from '../../../../shared/domain/time/ledger.ts';

const zones = Intl.supportedValuesOf('timeZone');
const zone = fc.constantFrom(...zones);
/** Clocks that change by half an hour, at midnight, or by a whole date. */
const ODD_ZONES = [
  ...['Australia/Lord_Howe', 'Pacific/Apia', 'Asia/Gaza', 'Asia/Beirut', 'America/Havana', 'Africa/Cairo'],
  ...['America/Sao_Paulo', 'America/Asuncion', 'America/St_Johns', 'Pacific/Kwajalein', 'Antarctica/Troll'],
  ...['Africa/Casablanca', 'Atlantic/Azores', 'Pacific/Chatham', 'Asia/Pyongyang', 'America/Scoresbysund'],
];
const second = fc.integer({ min: toSecond('1972-01-01T00:00:00Z'), max: toSecond('2040-01-01T00:00:00Z') });
const hours = ({ startsAt, endsAt }: { startsAt: number; endsAt: number }) => (endsAt - startsAt) / 3600;

describe('weeks', () => {
  test.each([
    ['2026-03-23', 'Europe/London', 167],
    ['2026-10-19', 'Europe/London', 169],
    ['2026-11-23', 'Europe/London', 168],
    ['2026-03-30', 'Australia/Lord_Howe', 168.5],
  ])('T7: the week of %s in %s has %d hours', (key, timeZone, expected) => {
    expect(hours(weekOf(key, timeZone))).toBe(expected);
  });

  test.each([
    ['a Monday without a midnight', '2018-11-04T04:00:00Z', 'America/Sao_Paulo', '2018-11-04T03:00:00Z'],
    ['a date that never was', '2011-12-30T12:00:00Z', 'Pacific/Apia', '2011-12-30T10:00:00Z'],
    ['a midnight that comes twice', '2006-10-29T02:31:30Z', 'America/St_Johns', '2006-10-29T02:30:00Z'],
  ])('T7: a day begins at its first second: %s', (_name, at, timeZone, startsAt) => {
    expect(secondToIso(dayAt(toSecond(at), timeZone).startsAt)).toBe(startsAt);
  });

  test('T7: in every zone days and weeks follow each other without a gap', () => {
    fc.assert(
      fc.property(zone, second, (timeZone, at) => {
        for (const periodAt of [dayAt, weekAt]) {
          const period = periodAt(at, timeZone);
          expect(period.startsAt).toBeLessThanOrEqual(at);
          expect(at).toBeLessThan(period.endsAt);
          expect(periodAt(period.endsAt, timeZone).startsAt).toBe(period.endsAt);
          expect(periodAt(period.startsAt, timeZone)).toEqual(period);
        }
        const week = weekAt(at, timeZone);
        expect(dayAt(week.startsAt, timeZone).startsAt).toBe(week.startsAt);
      }),
      { numRuns: 1000 },
    );
  });

  test.each(ODD_ZONES)(
    'T7: every week from 1990 to 2037 opens at the first second of its Monday in %s',
    (timeZone) => {
      const dateOf = new Intl.DateTimeFormat('sv-SE', { timeZone });
      const local = (at: number) => dateOf.format(at * 1000);
      let week = weekAt(toSecond('1990-01-03T12:00:00Z'), timeZone);
      while (week.key < '2037-12-28') {
        // Where midnight comes twice, or the date never was, the first second is at or after its date and the one before is not.
        expect(local(week.startsAt) >= week.key).toBe(true);
        expect(local(week.startsAt - 1) < week.key).toBe(true);
        expect(hours(week)).toBeGreaterThan(140);
        const next = weekAt(week.endsAt, timeZone);
        expect(next.startsAt).toBe(week.endsAt);
        expect(Date.parse(next.key) - Date.parse(week.key)).toBe(7 * 86_400_000);
        week = next;
      }
    },
  );

  test('knows zones and week keys', () => {
    expect(['Europe/London', 'UTC', '+01:00', 'Mars/Base', ''].map(isTimeZone)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(['2026-11-23', '2026-11-24', '2026-13-01', 'x'].map(isWeekKey)).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect(toSecond('2026-11-23T18:00:00.999Z')).toBe(toSecond('2026-11-23T18:00:00Z'));
  });
});

describe('a new time zone', () => {
  const rules = { idleGapSeconds: 180, minimumStretchSeconds: 30 };
  const promise = { timeZone: 'Europe/London', weeklySeconds: 7200, dailySeconds: null };
  const opened = (iso: string) => openMeter({ promise, rules, at: toSecond(iso) });

  test.each([
    ['behind', 'America/Los_Angeles', '2026-11-30T08:00:00Z'],
    ['ahead', 'Pacific/Auckland', '2026-11-30T00:00:00Z'],
  ])(
    'T7: holds from the next Monday, %s, and this week ends at the later midnight',
    (_name, timeZone, weekEndsAt) => {
      const at = toSecond('2026-11-25T10:00:00Z');
      const { meter } = moveTimeZone(opened('2026-11-23T10:00:00Z').meter, { at, timeZone });
      expect(secondToIso(meter.week.endsAt)).toBe(weekEndsAt);
      const { meter: next, entries } = settleMeter(meter, meter.week.endsAt);
      expect(entries).toMatchObject([{ kind: 'allowance', weekKey: '2026-11-30', seconds: 7200 }]);
      expect(next.week).toMatchObject({
        ...weekOf('2026-11-30', timeZone),
        startsAt: meter.week.endsAt,
        timeZone,
      });
    },
  );

  test('T7: where its Monday has passed, this week still ends by the old zone', () => {
    const at = toSecond('2026-11-29T20:00:00Z');
    const { meter } = moveTimeZone(opened('2026-11-23T10:00:00Z').meter, {
      at,
      timeZone: 'Pacific/Auckland',
    });
    expect(secondToIso(meter.week.endsAt)).toBe('2026-11-30T00:00:00Z');
    const next = settleMeter(meter, meter.week.endsAt).meter.week;
    expect(next).toMatchObject({ key: '2026-11-30', startsAt: meter.week.endsAt });
    expect(secondToIso(next.endsAt)).toBe('2026-12-06T11:00:00Z');
  });

  test('TIM1: never moves the announced opening earlier, of a week or of a day, wherever one goes', () => {
    const dailySeconds = fc.constantFrom(null, 1800, 7200);
    const move = fc.record({ after: fc.integer({ min: 1, max: 8 * 3600 }), timeZone: zone });
    fc.assert(
      fc.property(
        zone,
        second,
        dailySeconds,
        fc.array(move, { minLength: 1, maxLength: 5 }),
        (timeZone, start, daily, moves) => {
          const spent = { timeZone, weeklySeconds: 3600, dailySeconds: daily };
          let { meter } = openMeter({ promise: spent, rules: { ...rules, idleGapSeconds: 7200 }, at: start });
          for (const after of [0, 3600]) {
            ({ meter } = takeAct(meter, { at: start + after, conversation: 'c1', kind: 'send' }));
          }
          let at = start + 3600;
          for (const { after, timeZone: to } of moves) {
            at += after;
            const announced = balanceAt(meter, at);
            ({ meter } = moveTimeZone(meter, { at, timeZone: to }));
            const moved = balanceAt(meter, at);
            expect(moved.opensAt).toBeGreaterThanOrEqual(announced.opensAt);
            expect(moved.remainingSeconds).toBe(announced.remainingSeconds);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  test('T7: neither makes nor loses a second, wherever one goes', () => {
    const move = fc.record({ after: fc.integer({ min: 0, max: 20 * 86_400 }), timeZone: zone });
    fc.assert(
      fc.property(zone, second, fc.array(move, { minLength: 1, maxLength: 4 }), (timeZone, start, moves) => {
        const generous = { timeZone, weeklySeconds: 1e9, dailySeconds: null };
        let { meter } = openMeter({
          promise: generous,
          rules: { ...rules, idleGapSeconds: 7200 },
          at: start,
        });
        const entries = [];
        const span = 21 * 86_400;
        const due = [...moves].sort((a, b) => a.after - b.after);
        for (let after = 0; after <= span; after += 7200) {
          for (; due[0] && due[0].after <= after; due.shift()) {
            const step = moveTimeZone(meter, { at: start + due[0].after, timeZone: due[0].timeZone });
            entries.push(...step.entries);
            meter = step.meter;
          }
          const kind = after === span ? 'leave' : 'read';
          const step = takeAct(meter, { at: start + after, conversation: 'c1', kind });
          entries.push(...step.entries);
          meter = step.meter;
        }
        expect(entries.filter(isCounted).reduce((sum, { seconds }) => sum + seconds, 0)).toBe(span);
        const weeks = entries.filter(({ kind }) => kind === 'allowance').map(({ weekKey }) => weekKey);
        expect(new Set(weeks).size).toBe(weeks.length);
      }),
      { numRuns: 200 },
    );
  });
});
