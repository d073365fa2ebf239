/** The key whose items run one at a time; a symbol for an item with a key of its own. */
export type QueueKey = string | symbol;

/** Thrown by `push`: as many items as allowed wait for this key, or in the whole queue. */
export class QueueFullError extends Error {
  constructor(scope: 'key' | 'queue') {
    super(scope === 'key' ? 'too many wait for this key' : 'too many wait in the queue');
    this.name = 'QueueFullError';
  }
}

export interface FairQueue<Item> {
  /** @throws QueueFullError */
  push(key: QueueKey, item: Item): void;
  /** Puts an item that was taken before all others of its key, whatever the limits. */
  putBack(key: QueueKey, item: Item): void;
  /**
   * The first item of the key that was served longest ago, among the keys of which nothing runs and that `mayRun` accepts. The key counts
   * as running until it is released.
   */
  take(mayRun: (key: QueueKey) => boolean): { key: QueueKey; item: Item } | undefined;
  release(key: QueueKey): void;
  /** Takes a waiting item out. @returns false when it does not wait */
  remove(key: QueueKey, item: Item): boolean;
  /** Empties the queue and returns what waited. */
  drain(): Item[];
}

interface Line<Item> {
  waiting: Item[];
  isRunning: boolean;
}

/**
 * First in, first out within each key, round robin between keys, one running item for each key. `perKey` and `total` bound what waits.
 * A `take` looks at each key at most once.
 * @param bounds `perKey`: items that may wait for one key; `total`: for all keys
 */
export function createFairQueue<Item extends object>({
  perKey,
  total,
}: {
  perKey: number;
  total: number;
}): FairQueue<Item> {
  /** In the order of service: a key moves to the end when it is served. */
  const lines = new Map<QueueKey, Line<Item>>();
  let size = 0;

  /** The line of a key; a new one goes behind the others. */
  function lineOf(key: QueueKey): Line<Item> {
    const line = lines.get(key) ?? { waiting: [], isRunning: false };
    lines.set(key, line);
    return line;
  }

  function forgetIfIdle(key: QueueKey, line: Line<Item>): void {
    if (line.waiting.length === 0 && !line.isRunning) lines.delete(key);
  }

  return {
    push(key, item) {
      if (size >= total) throw new QueueFullError('queue');
      if ((lines.get(key)?.waiting.length ?? 0) >= perKey) throw new QueueFullError('key');
      lineOf(key).waiting.push(item);
      size += 1;
    },
    putBack(key, item) {
      lineOf(key).waiting.unshift(item);
      size += 1;
    },
    take(mayRun) {
      for (const [key, line] of lines) {
        if (line.isRunning || line.waiting.length === 0 || !mayRun(key)) continue;
        const [item] = line.waiting.splice(0, 1);
        if (item === undefined) continue;
        size -= 1;
        line.isRunning = true;
        lines.delete(key);
        lines.set(key, line);
        return { key, item };
      }
      return undefined;
    },
    release(key) {
      const line = lines.get(key);
      if (!line) return;
      line.isRunning = false;
      forgetIfIdle(key, line);
    },
    remove(key, item) {
      const line = lines.get(key);
      const index = line?.waiting.indexOf(item) ?? -1;
      if (!line || index < 0) return false;
      line.waiting.splice(index, 1);
      size -= 1;
      forgetIfIdle(key, line);
      return true;
    },
    drain() {
      const items = [...lines.values()].flatMap(({ waiting }) => waiting.splice(0));
      for (const [key, line] of lines) forgetIfIdle(key, line);
      size = 0;
      return items;
    },
  };
}
