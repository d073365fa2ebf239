import { expect, test } from 'vitest';
import { endOfNextWorkingDay } from '../../../shared/domain/workingDays.ts';

test.each([
  ['on a Wednesday', '2030-01-16T09:00:00Z', '2030-01-17T17:00:00.000Z'],
  ['on a Friday night', '2030-01-18T23:30:00Z', '2030-01-21T17:00:00.000Z'],
  ['on a Saturday', '2030-01-19T10:00:00Z', '2030-01-21T17:00:00.000Z'],
  ['on a Sunday', '2030-01-20T10:00:00Z', '2030-01-21T17:00:00.000Z'],
  ['in summer, after midnight in London', '2030-07-01T23:30:00Z', '2030-07-03T16:00:00.000Z'],
])('R22: the working day after an allegation %s ends at five in London', (_when, at, end) => {
  expect(endOfNextWorkingDay(new Date(at)).toISOString()).toBe(end);
});
