import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createWriteBehind } from '../../../../server/platform/writeBehind/index.ts';

const DELAY_MS = 15_000;
const written: number[] = [];
const errors: unknown[] = [];
const start = (fails = false) =>
  createWriteBehind<number>({
    delayMs: DELAY_MS,
    write: (_key, value) => {
      if (fails) return Promise.reject(new Error('the store is away'));
      written.push(value);
      return Promise.resolve();
    },
    onError: (error) => errors.push(error),
  });

beforeEach(() => {
  vi.useFakeTimers();
  written.length = 0;
  errors.length = 0;
});
afterEach(() => {
  vi.useRealTimers();
});

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

test('the greatest of the values that are held is written once, when the first was held for the delay', async () => {
  const behind = start();
  behind.hold('a', 1);
  await pass(DELAY_MS - 1);
  behind.hold('a', 3);
  behind.hold('a', 2);
  await pass(1);
  expect(written).toEqual([3]);
  await pass(DELAY_MS * 3);
  expect(written).toEqual([3]);
});

test('a value that is held after a drop waits for a delay of its own', async () => {
  const behind = start();
  behind.hold('a', 1);
  await pass(DELAY_MS - 1);
  behind.drop('a');
  behind.hold('a', 2);
  await pass(DELAY_MS - 1);
  expect(written).toEqual([]);
  await pass(1);
  expect(written).toEqual([2]);
});

test('what is held is written when the process stops, and no timer is left', async () => {
  const behind = start();
  behind.hold('a', 1);
  behind.hold('b', 2);
  await behind.stop();
  expect(written).toEqual([1, 2]);
  expect(vi.getTimerCount()).toBe(0);
});

test('a write that fails is told, and stops neither the process nor the next write', async () => {
  const behind = start(true);
  behind.hold('a', 1);
  await pass(DELAY_MS);
  behind.hold('a', 2);
  await behind.stop();
  expect(errors).toHaveLength(2);
});
