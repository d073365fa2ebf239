import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { replyHabitOf } from '../../../../shared/domain/time/replyHabit.ts';
import type { WaitForReply } from '../../../../shared/domain/time/replyHabit.ts';

const DAY = 86_400;
const HOUR = 3600;
const AT = 20_000 * DAY;
/** A wait that began so many days ago at noon, answered after so many hours; never with null. */
const wait = (daysAgo: number, hours: number | null): WaitForReply => {
  const since = AT - daysAgo * DAY + DAY / 2;
  return { since, until: hours === null ? null : since + hours * HOUR, isAnswered: hours !== null };
};
const onDays = (hours: readonly (number | null)[]) => hours.map((after, place) => wait(place + 5, after));

const arbitraryWaits = fc.array(
  fc.record({
    since: fc.integer({ min: AT - 80 * DAY, max: AT }),
    after: fc.constantFrom(60, HOUR, DAY - 1, DAY, DAY + 1, 2 * DAY, 2 * DAY + 1, 9 * DAY),
    end: fc.constantFrom('answered', 'answered', 'answered', 'ended', 'open'),
  }),
  { maxLength: 40 },
);

/** The sentence, day by day, with the calendar of the platform. */
function sentenceHolds(waits: readonly WaitForReply[], hours: number): boolean {
  const told: Record<string, 'kept' | 'broken'> = {};
  for (const { since, until, isAnswered } of waits) {
    if (AT - since >= 60 * DAY) continue;
    const date = new Date(since * 1000).toISOString().slice(0, 10);
    const waited = ((until ?? AT) - since) / HOUR;
    if (waited > hours) told[date] = 'broken';
    else if (isAnswered) told[date] ??= 'kept';
  }
  const days = Object.values(told);
  const kept = days.filter((day) => day === 'kept').length;
  return days.length >= 5 && kept * 5 >= days.length * 4;
}

describe('T22: what is said of how soon a mentor answers', () => {
  test('is said from five days on, and of four days in five', () => {
    expect(replyHabitOf(onDays([1, 1, 1, 1]), AT)).toBeNull();
    expect(replyHabitOf(onDays([1, 1, 24, 1, 1]), AT)).toBe('day');
    expect(replyHabitOf(onDays([1, 1, 30, 1, 1]), AT)).toBe('day');
    expect(replyHabitOf(onDays([1, 1, 30, 30, 1]), AT)).toBe('twoDays');
    expect(replyHabitOf(onDays([1, 1, 50, 50, 1]), AT)).toBeNull();
    expect(replyHabitOf(onDays([1, 1, null, 1, 1]), AT)).toBe('day');
    expect(replyHabitOf(onDays([1, 1, null, null, 1]), AT)).toBeNull();
  });

  test('one who was left waiting spoils the day for all who were answered on it', () => {
    const good = onDays([1, 1, 1, 1, 1]);
    expect(replyHabitOf([...good, wait(5, 30), wait(6, 30)], AT)).toBe('twoDays');
  });

  test('who has waited for less than that time yet changes nothing', () => {
    const good = onDays([1, 1, 1, 1, 1]);
    const fresh = { since: AT - DAY, until: null, isAnswered: false };
    expect(replyHabitOf([...good.slice(1), fresh], AT)).toBeNull();
    expect(replyHabitOf([...good, fresh], AT)).toBe('day');
  });

  test('is never said unless it is true, and always where it is', () => {
    fc.assert(
      fc.property(arbitraryWaits, (drawn) => {
        const waits = drawn.map(({ since, after, end }): WaitForReply => {
          const until = end === 'open' ? null : Math.min(AT, since + after);
          return { since, until, isAnswered: end === 'answered' };
        });
        const habit = replyHabitOf(waits, AT);
        const expected = sentenceHolds(waits, 24) ? 'day' : sentenceHolds(waits, 48) ? 'twoDays' : null;
        expect(habit).toBe(expected);
      }),
      { numRuns: 1000 },
    );
  });
});
