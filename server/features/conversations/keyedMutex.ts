interface Queue {
  last: Promise<unknown>;
  /** Pieces of work that are running or waiting. */
  count: number;
}

/**
 * Runs the work of each key one piece at a time, in the order of the calls; different keys run side by side. `ahead` is the number of
 * pieces of the same key that were running or waiting at the time of the call.
 */
export function createKeyedMutex() {
  const queues = new Map<string, Queue>();
  return function withLock<T>(key: string, work: (ahead: number) => Promise<T>): Promise<T> {
    const queue = queues.get(key) ?? { last: Promise.resolve(), count: 0 };
    const ahead = queue.count;
    const run = () => work(ahead);
    const result = queue.last.then(run, run);
    queue.last = result;
    queue.count += 1;
    queues.set(key, queue);
    const release = () => {
      queue.count -= 1;
      if (queue.count === 0) queues.delete(key);
    };
    result.then(release, release);
    return result;
  };
}
