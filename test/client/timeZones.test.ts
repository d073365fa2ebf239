import { expect, test } from 'vitest';
import { timeZoneGroups } from '../../client/platform/i18n/timeZones.ts';

test('the time zones begin with a short group that has the known one first, and each zone is listed once', () => {
  const [near, all] = timeZoneGroups({ near: 'near', all: 'all' }, 'Pacific/Auckland', 'Europe/London');
  const valuesOf = (group: typeof near) => group?.options.map(({ value }) => value) ?? [];
  expect(valuesOf(near).slice(0, 2)).toEqual(['Pacific/Auckland', 'Europe/London']);
  expect(valuesOf(near).length).toBeLessThanOrEqual(12);
  const every = [...valuesOf(near), ...valuesOf(all)];
  expect(new Set(every).size).toBe(every.length);
  expect(every).toEqual(expect.arrayContaining(Intl.supportedValuesOf('timeZone')));
});
