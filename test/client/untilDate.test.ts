import { afterAll, expect, test } from 'vitest';
import { dateInMonths } from '../../client/features/conversation/untilDate.ts';
import { replaceClock } from '../../client/platform/clock.ts';

afterAll(() => {
  replaceClock(() => Date.now());
});

test.each([
  ['2030-01-31T12:00:00Z', 1, '2030-02-28'],
  ['2028-01-31T12:00:00Z', 1, '2028-02-29'],
  ['2030-08-31T12:00:00Z', 6, '2031-02-28'],
  ['2030-11-30T12:00:00Z', 3, '2031-02-28'],
  ['2030-01-15T12:00:00Z', 3, '2030-04-15'],
  ['2030-01-31T12:00:00Z', 0, '2030-01-31'],
])('an agreement made at %s for %i months ends on %s', (today, months, untilOn) => {
  replaceClock(() => Date.parse(today));
  expect(dateInMonths(months)).toBe(untilOn);
});
