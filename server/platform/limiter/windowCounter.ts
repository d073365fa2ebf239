import { LRUCache } from 'lru-cache';

/** Counts for each key in fixed windows. Synchronous and in this process alone: for what must cost next to nothing. */
export interface WindowCounter {
  /** Counts one, and gives the count of the running window. */
  add(key: string): number;
  count(key: string): number;
  /** Takes one back that was counted in the running window. */
  takeBack(key: string): void;
  /** Whole seconds until the window of the key ends; at least 1. */
  secondsLeft(key: string): number;
}

/** Beyond this many keys the one that was used least recently is forgotten. */
const MAX_KEYS = 20_000;

/** @param windowMs length of a window, which begins with the first count of its key */
export function createWindowCounter(windowMs: number): WindowCounter {
  // `max` would allocate room for all keys at once: 3 ms of processor and a megabyte for each counter.
  const windows = new LRUCache<string, { count: number }>({
    maxSize: MAX_KEYS,
    sizeCalculation: () => 1,
    ttl: windowMs,
  });
  return {
    add(key) {
      const window = windows.get(key);
      if (window) return (window.count += 1);
      windows.set(key, { count: 1 });
      return 1;
    },
    count: (key) => windows.get(key)?.count ?? 0,
    takeBack(key) {
      const window = windows.get(key);
      if (window) window.count -= 1;
    },
    secondsLeft: (key) => Math.max(1, Math.ceil(windows.getRemainingTTL(key) / 1000)),
  };
}
