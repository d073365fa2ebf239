import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupsOf, spreadOfLoads, meanLoadOf } from '../../../../shared/domain/coordination/groups.ts';
import type { MentorWeek } from '../../../../shared/domain/coordination/groups.ts';

const DAY = 86_400;
const AT = 1_900_000_000;
const usual: MentorWeek = {
  budgetSeconds: 7200,
  leftSeconds: 3600,
  lastSeenAt: AT - DAY,
  isAway: false,
  conversations: 2,
  unanswered: 0,
  missed: 0,
};
const groups = (change: Partial<MentorWeek>, meanLoad = 2) =>
  groupsOf({ ...usual, ...change }, { at: AT, meanLoad });

describe('T21: the groups of mentors', () => {
  test('begin just past their bounds', () => {
    expect(groups({})).toEqual([]);
    expect(groups({ leftSeconds: 720 })).toEqual([]);
    expect(groups({ leftSeconds: 719 })).toEqual(['nearLimit']);
    expect(groups({ lastSeenAt: AT - 21 * DAY })).toEqual([]);
    expect(groups({ lastSeenAt: AT - 21 * DAY - 1 })).toEqual(['idle']);
    expect(groups({ missed: 1 })).toEqual([]);
    expect(groups({ missed: 2 })).toEqual(['silent']);
    expect(groups({ unanswered: 1 })).toEqual(['unanswered']);
    expect(groups({ conversations: 4 })).toEqual([]);
    expect(groups({ conversations: 5 })).toEqual(['heavy']);
    expect(groups({ conversations: 2 }, 0.5)).toEqual([]);
    expect(groups({ conversations: 0 })).toEqual(['free']);
    expect(groups({ conversations: 0, isAway: true })).toEqual(['away']);
    expect(groups({ conversations: 0, leftSeconds: 0 })).toEqual(['nearLimit']);
  });

  test('the table of the load counts every mentor and every conversation once', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(12)), (loads) => {
        const table = spreadOfLoads(loads);
        const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
        expect(sum(table.map(({ mentors }) => mentors))).toBe(loads.length);
        expect(sum(table.map(({ conversations, mentors }) => conversations * mentors))).toBe(sum(loads));
        const loaded = loads.filter((load) => load > 0);
        expect(meanLoadOf(loads) * loaded.length).toBeCloseTo(sum(loads));
      }),
    );
  });
});
