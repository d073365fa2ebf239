import { describe, expect, test } from 'vitest';
import { dayOf, dayToIso } from '../../../../shared/domain/reputation/days.ts';
import type { RatingValue } from '../../../../shared/domain/reputation/events.ts';
import { releaseDayOn } from '../../../../shared/domain/reputation/releaseDays.ts';
import { liveThrough, RELEASE_DAYS, START } from './twoYears.ts';
import type { Given, Ledger, Said } from './twoYears.ts';

/** The days, from `START`, of the first release days: a rating unsealed on the day before one is in it. */
const before = (release: number): number => (RELEASE_DAYS[release] ?? 0) - START - 1;

interface One {
  rater?: number;
  /** Which release it is in time for. */
  release: number;
  value?: RatingValue;
  week?: number;
  changes?: Said['changes'];
}

const ledgerOf = (ones: readonly One[]): Ledger => ({
  given: ones.map(({ rater, release, week = 0 }, index): Given => ({
    rater: rater ?? index,
    unsealedOn: before(release),
    endedOn: before(release) - 14 - 7 * week,
  })),
  said: ones.map(({ value = 1, changes = [] }): Said => ({ value, changes })),
});

const values = (release: number, ...all: RatingValue[]): One[] => all.map((value) => ({ release, value }));

/** What others read from each release day on: the year's column, or `new`. */
const shown = (ones: readonly One[], upTo = 12): string[] => {
  const { readings } = liveThrough(ledgerOf(ones));
  return RELEASE_DAYS.slice(1, upTo + 1).map((day) => {
    const [, newest] = readings.filter(([on]) => on <= day).at(-1) ?? [day, { newMentor: true } as const];
    return newest.newMentor ? 'new' : (newest.table[365] ?? ['hidden']).join('/');
  });
};

describe('a release day', () => {
  test('is the first Monday of a month', () => {
    const days = ['2026-06-30', '2026-07-05', '2026-07-06', '2026-08-02', '2026-08-03', '2027-01-01'];
    expect(days.map((day) => dayToIso(releaseDayOn(dayOf(day))))).toEqual([
      '2026-06-01',
      '2026-06-01',
      '2026-07-06',
      '2026-07-06',
      '2026-08-03',
      '2026-12-07',
    ]);
  });

  test('row 28: raters who arrive one by one come out in fives', () => {
    const ones = Array.from({ length: 11 }, (_, index): One => ({ release: index + 1 }));
    expect(shown(ones, 11)).toEqual([
      ...['new', 'new', 'new', 'new'],
      ...Array.from({ length: 5 }, () => '5/0/0'),
      ...['10/0/0', '10/0/0'],
    ]);
  });

  test('closes a group of five people: five ratings of four people are none', () => {
    const four = [0, 1, 2, 3].map((rater): One => ({ rater, release: 1 }));
    expect(shown([...four, { rater: 0, release: 1, week: 2 }], 2)).toEqual(['new', 'new']);
    const fifth = { rater: 4, release: 2 };
    expect(shown([...four, { rater: 0, release: 1, week: 2 }, fifth], 2)).toEqual(['new', '5/0/0']);
  });

  test('takes one rating of a rater and a week, also when that one is withdrawn afterwards', () => {
    const ones = Array.from({ length: 4 }, (_, rater): One => ({ rater, release: 1 }));
    const withdrawn = [{ type: 'WITHDRAWN' as const, day: before(1) + 3 }];
    const cell: One[] = [
      { rater: 9, release: 1, changes: withdrawn },
      { rater: 9, release: 1 },
    ];
    const later = Array.from({ length: 4 }, (_, rater): One => ({ rater: 20 + rater, release: 2 }));
    expect(shown([...ones, ...cell, ...later], 2)).toEqual(['5/0/0', '5/0/0']);
  });
});

describe('REP11: a group', () => {
  test('with one that is not positive, or with none that is, waits for the pool to hold two of each', () => {
    expect(shown(values(1, 1, 1, 1, 1, -1), 2)).toEqual(['new', 'new']);
    expect(shown(values(1, 0, -1, -1, -1, 0), 2)).toEqual(['new', 'new']);
    expect(shown([...values(1, 1, 1, 1, 1, -1), ...values(2, 1, 1, 1, 0, 1)], 2)).toEqual(['new', '8/1/1']);
    expect(shown([...values(1, -1, -1, -1, -1, -1), ...values(2, 1, 1, 1, 0, 1)], 2)).toEqual([
      'new',
      '4/1/5',
    ]);
    expect(shown(values(1, 1, 1, -1, 0, 1), 1)).toEqual(['3/1/1']);
  });

  test('that is positive throughout comes out though another waits', () => {
    expect(shown([...values(1, 1, 1, 1, 1, -1), ...values(2, 1, 1, 1, 1, 1)], 2)).toEqual(['new', '5/0/0']);
  });
});

describe('REP12: a change of what is public', () => {
  const first = (changes: Said['changes']): One[] => [
    { release: 1, value: 1, changes },
    ...values(1, 1, 1, -1, 0),
  ];
  const soon = before(1) + 3;

  test.each([
    ['a revision', { type: 'REVISED', value: -1, day: soon } as const, '7/1/2'],
    ['a withdrawal', { type: 'WITHDRAWN', day: soon } as const, '7/1/1'],
    ['a removal', { type: 'REMOVED', day: soon } as const, '7/1/1'],
    ['an exclusion', { type: 'EXCLUDED', day: soon } as const, '7/1/1'],
  ])('waits for the next group that comes out: %s', (_what, change, expected) => {
    const ones = [...first([change]), ...values(3, 1, 1, 1, 1, 1)];
    expect(shown(ones, 3)).toEqual(['3/1/1', '3/1/1', expected]);
  });

  test('hides the numbers again where fewer than five raters are left', () => {
    const gone = (): One => ({ release: 1, changes: [{ type: 'EXCLUDED', day: soon }] });
    const ones = [...values(1, 1, 1, 1), gone(), gone(), ...values(2, -1, 1, 1, 1, -1)];
    const raters = ones.map((one, index) => ({ ...one, rater: index % 5 }));
    expect(shown(raters, 2)).toEqual(['5/0/0', 'new']);
  });

  test('waits where it would leave a release day without a positive rating', () => {
    const turned = (): One => ({ release: 1, changes: [{ type: 'REVISED', value: -1, day: soon }] });
    const ones = [...values(1, -1, 0, -1), turned(), turned(), ...values(2, 1, 1, 1, 1, 1)];
    expect(shown(ones, 2)).toEqual(['2/1/2', '7/1/2']);
  });
});

test('REP13: between releases no number moves, though the window slides', () => {
  const ones = [...values(1, 1, 1, 1, 1, 1), ...values(20, 1, 1, 1, -1, -1)];
  const read = shown(ones, 21);
  expect(read.slice(0, 19)).toEqual(Array.from({ length: 19 }, () => '5/0/0'));
  expect(read.slice(19)).toEqual(['3/0/2', '3/0/2']);
});
