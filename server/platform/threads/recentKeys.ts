import type { QueueKey } from './fairQueue.ts';

/** Keys that were marked within the last `ms` milliseconds. */
export interface RecentKeys {
  mark(key: QueueKey): void;
  has(key: QueueKey): boolean;
}

/** Expired marks are removed when another key is marked, so memory is bounded by the marks of one period. */
export function createRecentKeys(ms: number): RecentKeys {
  const markedAt = new Map<QueueKey, number>();
  const isRecent = (at: number | undefined): boolean => at !== undefined && performance.now() - at < ms;

  return {
    mark(key) {
      for (const [other, at] of markedAt) {
        if (isRecent(at)) break;
        markedAt.delete(other);
      }
      markedAt.delete(key);
      markedAt.set(key, performance.now());
    },
    has: (key) => isRecent(markedAt.get(key)),
  };
}
