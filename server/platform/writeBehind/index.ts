/** Values that are written to the store with a delay, the newest of each key once. Held in this process: a crash loses them. */
export interface WriteBehind<Value> {
  /** Holds a value in place of a lesser one. The key is written when its first value was held for the delay. */
  hold(key: string, value: Value): void;
  /** Forgets what is held under a key, because something later was written. */
  drop(key: string): void;
  /** Writes all that is held, before the store is closed. */
  stop: () => Promise<void>;
}

/** @param options `write`: a value that cannot be written is lost, and `onError` is told why */
export function createWriteBehind<Value extends number | Date>({
  delayMs,
  write,
  onError,
}: {
  delayMs: number;
  write: (key: string, value: Value) => Promise<unknown>;
  onError: (error: unknown) => void;
}): WriteBehind<Value> {
  const held = new Map<string, { value: Value; timer: NodeJS.Timeout }>();

  /** Forgets the held value of a key without writing it. */
  const drop = (key: string): void => {
    clearTimeout(held.get(key)?.timer);
    held.delete(key);
  };

  /** Writes the held value of a key. */
  const writeHeld = async (key: string): Promise<void> => {
    const before = held.get(key);
    drop(key);
    if (before) await write(key, before.value).catch(onError);
  };

  return {
    hold(key, value) {
      const before = held.get(key);
      if (!before) {
        const timer = setTimeout(() => void writeHeld(key), delayMs).unref();
        held.set(key, { value, timer });
      } else if (before.value < value) before.value = value;
    },
    drop,
    stop: async () => {
      await Promise.all([...held.keys()].map(writeHeld));
    },
  };
}
