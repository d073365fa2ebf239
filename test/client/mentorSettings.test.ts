import { describe, expect, test } from 'vitest';
import { parseHours, savedAs, typedHours } from '../../client/features/mentor-settings/hoursForm.ts';
import type { TimeSettings } from '../../client/features/mentor-settings/hoursForm.ts';
import { parseProfile, typedProfile, withTopics } from '../../client/features/mentor-settings/profileForm.ts';
import { hoursWords } from '../../client/platform/i18n/en/hours.ts';
import { readEntry, receiptCsv } from '../../client/features/mentor-settings/receiptCsv.ts';
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
    const { here, next } = starRange(starOf(score));
    expect(here && here.from <= score && (here.to === null || score <= here.to)).toBe(true);
    expect(next === null ? here?.to : next.from - 1).toBe(here?.to);
  });

  test('starts at ten', () => {
    expect(starRange(null)).toEqual({ here: null, next: { star: 'Yellow', from: 10 } });
  });
});
