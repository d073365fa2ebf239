import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createFairQueue, QueueFullError } from '../../../../server/platform/threads/fairQueue.ts';
import type { QueueKey } from '../../../../server/platform/threads/fairQueue.ts';

interface Item {
  key: QueueKey;
  number: number;
}

const KEYS = ['a', 'b', 'c', 'd'] as const;
const all = () => true;

type Step = { do: 'push' | 'release'; key: (typeof KEYS)[number] } | { do: 'take' };
const key = fc.constantFrom(...KEYS);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('push' as const), key }),
  fc.record({ do: fc.constant('release' as const), key }),
  fc.record({ do: fc.constant('take' as const) }),
);
const steps = fc.array(step, { maxLength: 200 });

/** Runs the steps beside a plain record of what waits and what runs, and calls `onTake` before the record changes. */
function follow(
  given: readonly Step[],
  onTake: (
    taken: Item | undefined,
    state: { waiting: readonly Item[]; running: ReadonlySet<QueueKey> },
  ) => void,
): void {
  const queue = createFairQueue<Item>({ perKey: 1_000, total: 1_000 });
  const waiting: Item[] = [];
  const running = new Set<QueueKey>();
  for (const [number, one] of given.entries()) {
    if (one.do === 'push') {
      const item = { key: one.key, number };
      queue.push(one.key, item);
      waiting.push(item);
    } else if (one.do === 'release') {
      queue.release(one.key);
      running.delete(one.key);
    } else {
      const taken = queue.take(all)?.item;
      onTake(taken, { waiting, running });
      if (!taken) continue;
      waiting.splice(waiting.indexOf(taken), 1);
      running.add(taken.key);
    }
  }
}

describe('createFairQueue', () => {
  test('never gives two items of a key at once, and gives one whenever a key that is not running has any', () => {
    fc.assert(
      fc.property(steps, (given) =>
        follow(given, (taken, { waiting, running }) => {
          if (taken) expect(running.has(taken.key)).toBe(false);
          else expect(waiting.every((item) => running.has(item.key))).toBe(true);
        }),
      ),
    );
  });

  test('gives the items of a key in the order in which they came', () => {
    fc.assert(
      fc.property(steps, (given) =>
        follow(given, (taken, { waiting }) => {
          if (taken) expect(waiting.find((item) => item.key === taken.key)).toBe(taken);
        }),
      ),
    );
  });

  test('serves no key twice while another could be served and is not', () => {
    fc.assert(
      fc.property(steps, (given) => {
        /** Keys that waited and did not run at each service since the last one of a key. */
        const passedOver = new Map<QueueKey, Set<QueueKey>>();
        follow(given, (taken, { waiting, running }) => {
          if (!taken) return;
          expect([...(passedOver.get(taken.key) ?? [])]).toEqual([]);
          const ready = waiting.map((item) => item.key).filter((other) => !running.has(other));
          for (const others of passedOver.values()) others.delete(taken.key);
          passedOver.set(taken.key, new Set(ready.filter((other) => other !== taken.key)));
        });
      }),
    );
  });

  test('refuses what is over the limit of a key, or of the queue, and takes it again once there is room', () => {
    const queue = createFairQueue<{ id: number }>({ perKey: 2, total: 3 });
    for (const id of [1, 2]) queue.push('a', { id });
    expect(() => queue.push('a', { id: 3 })).toThrow(new QueueFullError('key'));
    queue.push('b', { id: 4 });
    expect(() => queue.push('c', { id: 5 })).toThrow(new QueueFullError('queue'));
    expect(queue.take(all)?.item.id).toBe(1);
    queue.push('a', { id: 6 });
    expect(queue.drain().map(({ id }) => id)).toEqual([4, 2, 6]);
    queue.push('a', { id: 7 });
    queue.release('a');
    expect(queue.take(all)?.item.id).toBe(7);
  });

  test('passes over the keys that may not run, without their losing their place', () => {
    const queue = createFairQueue<{ id: number }>({ perKey: 2, total: 9 });
    const ofA = { id: 1 };
    queue.push('a', ofA);
    queue.push('b', { id: 2 });
    expect(queue.take((key) => key !== 'a')?.key).toBe('b');
    queue.release('b');
    queue.push('b', { id: 3 });
    expect(queue.take(all)?.item).toBe(ofA);
    expect(queue.remove('a', ofA)).toBe(false);
    queue.putBack('a', ofA);
    queue.release('a');
    expect(queue.remove('a', ofA)).toBe(true);
    expect(queue.take(all)?.item.id).toBe(3);
    expect(queue.take(all)).toBeUndefined();
  });
});
