const MOST_KEPT = 10_000;

/** Keeps what was read for a short while, so that a lively conversation does not read the same thing for every message. */
export function createLately<T>({ forMs }: { forMs: number }) {
  const kept = new Map<string, { value: Promise<T>; readAt: number }>();
  return {
    get(key: string, read: () => Promise<T>): Promise<T> {
      const known = kept.get(key);
      if (known && performance.now() - known.readAt < forMs) return known.value;
      if (kept.size >= MOST_KEPT) kept.clear();
      const value = read();
      kept.set(key, { value, readAt: performance.now() });
      value.catch(() => kept.delete(key));
      return value;
    },
    drop: (key: string) => void kept.delete(key),
  };
}
