import { expect, test } from 'vitest';
import { detailsOf, isRejectedTextCode } from '../../shared/contracts/errorDetails.ts';

const stopped = { spans: [], rewrite: null, helpCard: false };

test('details are read only under the code that has that shape', () => {
  expect(detailsOf('blocked', { code: 'blocked', details: stopped })).toEqual(stopped);
  expect(detailsOf('timeSpent', { code: 'blocked', details: stopped })).toBeUndefined();
  expect(detailsOf('timeSpent', { code: 'timeSpent', details: stopped })).toBeUndefined();
  expect(detailsOf('blocked', { code: 'blocked', details: { ...stopped, mentee: 'Fox' } })).toBeUndefined();
  expect(detailsOf('blocked', undefined)).toBeUndefined();
});

test('a stored text is told of under every code that a message or goal is refused with', () => {
  for (const code of ['blocked', 'blockedHarm', 'conversationLocked', 'staleVersion', 'unavailable'])
    expect(isRejectedTextCode(code)).toBe(true);
  for (const code of ['timeSpent', 'notFound', 'tooMany']) expect(isRejectedTextCode(code)).toBe(false);
});
