import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  byNeed,
  groupByNeed,
  isWaiting,
  needOf,
} from '../../client/features/mentor-conversation/myConversations.ts';
import { chartTop, weekMinutes } from '../../client/features/mentor-today/weekMinutes.ts';
import { dateInZone } from '../../client/platform/i18n/time.ts';
import type { ConversationRow, ConversationStatus } from '../../shared/contracts/conversations.ts';

const buildRow = (
  id: string,
  over: Partial<ConversationStatus> = {},
  lastActivityAt: string | null = null,
): ConversationRow => ({
  id,
  other: { alias: 'Fennel', avatar: 2 },
  topic: 'Leaving home',
  lastActivityAt,
  status: {
    state: 'active',
    locked: false,
    mayWrite: true,
    whyNot: null,
    until: null,
    agreement: {
      version: 1,
      goal: 'Sleep better',
      untilOn: '2026-08-01',
      acceptedBy: { mentee: true, mentor: true },
    },
    unread: 0,
    readUpTo: null,
    endedAt: null,
    time: null,
    mentorTime: null,
    reply: null,
    helpCard: false,
    helpLevel: null,
    atRisk: false,
    offer: null,
    waiting: false,
    ...over,
  },
});

const agreement = (goal: string | null, mentor: boolean) => ({
  ...buildRow('x').status.agreement,
  goal,
  acceptedBy: { mentee: goal !== null, mentor },
});

const ROWS = [
  buildRow('agree-00001', { state: 'proposed', agreement: agreement('Sleep', false) }),
  buildRow('read-000001', { unread: 2 }, '2026-05-13T10:00:00Z'),
  buildRow('read-000002', { unread: 1 }, '2026-05-13T12:00:00Z'),
  buildRow('waiting-001', { waiting: true }),
  buildRow('nothing-001'),
  buildRow('theirYes-01', { state: 'proposed', agreement: agreement(null, false) }),
  buildRow('theirYes-02', { state: 'proposed', agreement: agreement('Sleep', true) }),
  buildRow('locked-0001', { locked: true, unread: 3 }),
  buildRow('ended-00001', { state: 'closed', unread: 1 }),
];

describe('the conversations of a mentor', () => {
  test('says what each conversation needs from the mentor', () => {
    expect(ROWS.map((row) => needOf(row))).toEqual([
      'agree',
      'read',
      'read',
      'waiting',
      'nothing',
      'theirYes',
      'theirYes',
      'locked',
      'ended',
    ]);
    expect(ROWS.filter(isWaiting).map((row) => row.id)).toEqual([
      'agree-00001',
      'read-000001',
      'read-000002',
      'waiting-001',
    ]);
  });

  test('property: has the same order however the server lists it, and loses no row', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(ROWS, { minLength: ROWS.length }), (rows) => {
        const ids = byNeed(rows).map((row) => row.id);
        expect(ids).toEqual(byNeed(ROWS).map((row) => row.id));
        expect(ids.slice(0, 3)).toEqual(['agree-00001', 'read-000002', 'read-000001']);
        expect(groupByNeed(rows).flatMap(([, members]) => members)).toHaveLength(ROWS.length);
      }),
    );
  });

  test('leaves out headings without rows', () => {
    expect(groupByNeed([buildRow('nothing-001')]).map(([group]) => group)).toEqual(['others']);
  });
});

describe('the chart of the week', () => {
  const days = [90, 0, 3_600, 0, 0, 0, 0].map((seconds, i) => ({ date: `2026-05-1${i + 1}`, seconds }));

  test('never draws a counted stretch as zero', () => {
    expect(weekMinutes({ days, today: '2026-05-13' }).map((day) => day.minutes)).toEqual([
      2, 0, 60, 0, 0, 0, 0,
    ]);
    expect(weekMinutes({ days: [{ date: '2026-05-11', seconds: 1 }], today: '2026-05-13' })[0]?.minutes).toBe(
      1,
    );
  });

  test('grows with the running minutes, only today', () => {
    const week = weekMinutes({ days, today: '2026-05-11', since: 31 });
    expect(week.map((day) => day.minutes)).toEqual([3, 0, 60, 0, 0, 0, 0]);
  });

  test('tells past days, today and coming days apart', () => {
    expect(weekMinutes({ days, today: '2026-05-12' }).map((day) => day.place)).toEqual([
      'past',
      'today',
      ...Array<string>(5).fill('ahead'),
    ]);
  });

  test('draws small values small', () => {
    expect(chartTop(weekMinutes({ days: days.slice(0, 1), today: '2026-05-13' }))).toBe(30);
    expect(chartTop(weekMinutes({ days, today: '2026-05-13' }))).toBe(60);
  });

  test("T7: today is the mentor's day, not the browser's", () => {
    const lateEvening = Date.parse('2026-05-13T23:30:00Z');
    expect(dateInZone(lateEvening, 'Europe/London')).toBe('2026-05-14');
    expect(dateInZone(lateEvening, 'America/New_York')).toBe('2026-05-13');
  });
});
