import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createPendingActs } from '../../../server/features/time/pendingActs.ts';
import { WRITE_EVERY_SECONDS } from '../../../server/features/time/time.policy.ts';

const mentorId = 'm';
const written: Date[] = [];
const start = () =>
  createPendingActs({
    log: { warn: () => undefined },
    write: ({ at }) => {
      written.push(at);
      return Promise.resolve();
    },
  });

beforeEach(() => {
  vi.useFakeTimers();
  written.length = 0;
});
afterEach(() => {
  vi.useRealTimers();
});

/** An act now. */
const now = () => ({ mentorId, at: new Date() });
const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000);

test('the newest of the acts that are held is written once, when the first was held for 15 seconds', async () => {
  const pending = start();
  pending.hold(now());
  await pass(10);
  const newest = now();
  pending.hold(newest);
  await pass(WRITE_EVERY_SECONDS * 3);
  expect(written).toEqual([newest.at]);
});

test('an act that is held after a drop waits for 15 seconds of its own', async () => {
  const pending = start();
  pending.hold(now());
  await pass(WRITE_EVERY_SECONDS - 1);
  pending.drop(mentorId);
  const later = now();
  pending.hold(later);
  await pass(WRITE_EVERY_SECONDS - 1);
  expect(written).toEqual([]);
  await pass(1);
  expect(written).toEqual([later.at]);
});

test('what is held is written when the process stops, and no timer is left', async () => {
  const pending = start();
  const held = now();
  pending.hold(held);
  await pending.stop();
  expect(written).toEqual([held.at]);
  expect(vi.getTimerCount()).toBe(0);
});
