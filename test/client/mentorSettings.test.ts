import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  hoursChanges,
  parseHours,
  savedAs,
  typedHours,
} from '../../client/features/mentor-settings/hoursForm.ts';
import { parseWeek, withDrag } from '../../client/features/mentor-contact/typedWeek.ts';
import type { TypedWindow } from '../../client/features/mentor-contact/typedWeek.ts';
import type { TimeSettings } from '../../client/features/mentor-settings/hoursForm.ts';
import { parseProfile, typedProfile, withTopics } from '../../client/features/mentor-settings/profileForm.ts';
import { hoursWords } from '../../client/platform/i18n/en/hours.ts';
import { readEntry, receiptCsv } from '../../client/features/mentor-settings/receiptCsv.ts';
import { changeAllowance, changeDailyLimit, openMeter } from '../../shared/domain/time/meter.ts';
import { starRange } from '../../shared/domain/reputation/stars.ts';
import { starOf } from '../../shared/domain/reputation/derive.ts';

const settings: TimeSettings = { timeZone: 'Europe/London', weeklyMinutes: 120, dailyMinutes: null };

describe('hours', () => {
  test('are parsed back unchanged', () => {
    expect(parseHours(typedHours(settings))).toEqual({ settings, wrong: [] });
    expect(parseHours(typedHours({ ...settings, dailyMinutes: 45 })).settings?.dailyMinutes).toBe(45);
  });

  test.each(['', ' ', '14', '601', '12.5', 'two', '-30'])(
    'do not take %j for minutes a week',
    (weeklyMinutes) => {
      expect(parseHours({ ...typedHours(settings), weeklyMinutes })).toEqual({
        settings: null,
        wrong: ['weeklyMinutes'],
      });
    },
  );

  test('say when a change counts: less at once, more and a new zone from Monday', () => {
    const saved = (change: Partial<typeof settings>, minutesThisWeek = 120) =>
      savedAs({ before: settings, after: { ...settings, ...change }, minutesThisWeek });
    expect(saved({ weeklyMinutes: 60 })).toBe('less');
    expect(saved({ weeklyMinutes: 180 })).toBe('more');
    expect(saved({ timeZone: 'Europe/Paris' })).toBe('more');
    expect(saved({ dailyMinutes: 30 })).toBe('other');
    expect(saved({})).toBe('same');
    // 120 waits for Monday while this week is cut to 90: what counts is against this week.
    expect(saved({ weeklyMinutes: 100 }, 90)).toBe('more');
  });
});

describe('the preview of the hours', () => {
  const week = {
    allowanceSeconds: 7200,
    usedSeconds: 3001,
    dailyLimitSeconds: 2400,
    timeZone: 'Europe/London',
  };
  const preview = (change: Partial<TimeSettings>) =>
    hoursChanges({ ...settings, dailyMinutes: 40, ...change }, week).map(({ what }) => what);

  test('says of each change whether it starts now or on Monday', () => {
    expect(preview({})).toEqual([]);
    expect(preview({ weeklyMinutes: 180 })).toEqual(['weeklyMonday']);
    expect(preview({ weeklyMinutes: 60 })).toEqual(['weeklyNow']);
    expect(preview({ weeklyMinutes: 51 })).toEqual(['weeklySpent']);
    expect(preview({ dailyMinutes: 30 })).toEqual(['dailyNow']);
    expect(preview({ dailyMinutes: 50 })).toEqual(['dailyMonday']);
    expect(preview({ dailyMinutes: null, timeZone: 'Asia/Tokyo' })).toEqual(['noDailyMonday', 'zoneMonday']);
  });

  test('property: agrees with what the meter does', () => {
    const minutes = fc.integer({ min: 15, max: 600 });
    const daily = fc.option(minutes, { nil: null });
    fc.assert(
      fc.property(minutes, daily, minutes, daily, (weekly, day, nextWeekly, nextDay) => {
        const promise = { timeZone: 'UTC', weeklySeconds: weekly * 60, dailySeconds: day && day * 60 };
        const rules = { idleGapSeconds: 180, minimumStretchSeconds: 30 };
        const at = Date.parse('2030-01-16T10:00:00Z') / 1000;
        const { meter } = openMeter({ promise, rules, at });
        const cut = changeAllowance(meter, { at, weeklySeconds: nextWeekly * 60 }).meter;
        const after = changeDailyLimit(cut, { at, dailySeconds: nextDay && nextDay * 60 }).meter.week;
        const changes = hoursChanges(
          { timeZone: 'UTC', weeklyMinutes: nextWeekly, dailyMinutes: nextDay },
          {
            allowanceSeconds: weekly * 60,
            usedSeconds: 0,
            dailyLimitSeconds: day && day * 60,
            timeZone: 'UTC',
          },
        ).map(({ what }) => what);
        expect(changes.includes('weeklyNow')).toBe(after.allowanceSeconds !== weekly * 60);
        expect(changes.includes('weeklyMonday')).toBe(nextWeekly > weekly);
        expect(changes.includes('dailyNow')).toBe(after.dailySeconds !== (day && day * 60));
      }),
    );
  });
});

describe('contact hours that are drawn', () => {
  const monday = [{ key: 'a', day: 1, from: '18:00', until: '20:00' }];
  const times = (week: readonly TypedWindow[]) => week.map(({ day, from, until }) => [day, from, until]);
  const hour = (at: number) => at / 24;

  test('are a new window on an empty part of a day, and a moved end on a window', () => {
    expect(times(withDrag(monday, 1, { from: hour(8.1), to: hour(10.2) }))).toEqual([
      [1, '18:00', '20:00'],
      [1, '08:00', '10:00'],
    ]);
    expect(times(withDrag(monday, 1, { from: hour(19.9), to: hour(24) }))).toEqual([[1, '18:00', '00:00']]);
    expect(times(withDrag(monday, 1, { from: hour(18.2), to: hour(21) }))).toEqual([[1, '19:30', '20:00']]);
    expect(withDrag(monday, 1, { from: hour(8), to: hour(8.1) })).toEqual(monday);
  });

  test('property: are always windows that end after they begin, and change no other day', () => {
    const part = fc.double({ min: 0, max: 1, noNaN: true });
    const drags = fc.array(fc.record({ day: fc.integer({ min: 1, max: 7 }), from: part, to: part }));
    fc.assert(
      fc.property(drags, (all) => {
        let week: TypedWindow[] = monday;
        for (const { day, ...drag } of all) {
          const next = withDrag(week, day, drag);
          const others = (typed: readonly TypedWindow[]) => typed.filter((window) => window.day !== day);
          expect(others(next)).toEqual(others(week));
          expect(parseWeek(next).wrong).toEqual([]);
          week = next;
        }
      }),
    );
  });
});

describe('the profile', () => {
  const topics = [
    { id: 'topic-00001', label: 'A', tags: [{ id: 'tag-0000001', label: 'a' }] },
    { id: 'topic-00002', label: 'B', tags: [{ id: 'tag-0000002', label: 'b' }] },
  ];
  const profile = {
    about: 'Left a course, found another.',
    topicIds: ['topic-00001', 'topic-00002'],
    tagIds: ['tag-0000001', 'tag-0000002'],
    maxActiveConversations: 3,
    acceptingRequests: true,
  };

  test('drops tags whose topic is no longer chosen', () => {
    const typed = withTopics(typedProfile(profile), ['topic-00002'], topics);
    expect(typed.tagIds).toEqual(['tag-0000002']);
  });

  test('lists the invalid fields', () => {
    const typed = {
      ...typedProfile(profile),
      about: 'x'.repeat(301),
      topicIds: [],
      maxActiveConversations: '11',
    };
    expect(parseProfile(typed).wrong).toEqual(['about', 'topicIds', 'maxActiveConversations']);
    expect(parseProfile(typedProfile(profile)).profile).toEqual(profile);
  });
});

describe('the receipt', () => {
  const entry = {
    seq: 2,
    kind: 'session',
    prevHash: 'a',
    hash: 'b',
    startedAt: '2026-05-13T10:00:00Z',
    seconds: 95,
  };

  const words = {
    column: (column: keyof typeof hoursWords.csv) => hoursWords.csv[column],
    kind: (kind: keyof typeof hoursWords.kinds | null) =>
      kind === null ? hoursWords.otherKind : hoursWords.kinds[kind],
  };
  /** Tests run in any time zone. */
  const localTime = new Date(entry.startedAt).toLocaleString('sv-SE', {
    dateStyle: 'short',
    timeStyle: 'short',
  });

  test('is a spreadsheet that runs nothing and keeps its columns', () => {
    const csv = receiptCsv([{ ...entry, weekKey: '2026-W20', reason: '=HYPERLINK("x"),y' }], words);
    expect(csv.split('\r\n')).toEqual([
      'Number,Week,What,From,Until,Minutes,Why,Seal',
      `2,2026-W20,Counted,${localTime},,1.58,"'=HYPERLINK(""x""),y",b`,
      '',
    ]);
  });

  test('leaves fields of a later version empty', () => {
    expect(readEntry(entry)).toEqual({
      seq: 2,
      kind: 'session',
      startedAt: '2026-05-13T10:00:00Z',
      seconds: 95,
    });
    expect(readEntry({ ...entry, kind: 'gift', startedAt: 12, seconds: 'many' })).toEqual({
      seq: 2,
      kind: null,
      startedAt: null,
      seconds: null,
    });
  });
});

describe('the star in words', () => {
  test.each([10, 49, 50, 99, 100, 4_999, 99_999, 1_000_000, 5_000_000])('holds the score %i', (score) => {
    const { current, next } = starRange(starOf(score));
    expect(current && current.from <= score && (current.to === null || score <= current.to)).toBe(true);
    expect(next === null ? current?.to : next.from - 1).toBe(current?.to);
  });

  test('starts at ten', () => {
    expect(starRange(null)).toEqual({ current: null, next: { star: 'Yellow', from: 10 } });
  });
});
