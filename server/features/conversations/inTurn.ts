interface Line {
  last: Promise<unknown>;
  /** Pieces of work that have not ended. */
  count: number;
}

/**
 * Runs work one piece after the other for each key, in the order it was asked for. Work is told how many pieces were before it when it was
 * asked for.
 */
export function createTurns() {
  const lines = new Map<string, Line>();
  return function inTurn<T>(key: string, work: (ahead: number) => Promise<T>): Promise<T> {
    const line = lines.get(key) ?? { last: Promise.resolve(), count: 0 };
    const ahead = line.count;
    const run = () => work(ahead);
    const mine = line.last.then(run, run);
    line.last = mine;
    line.count += 1;
    lines.set(key, line);
    const leave = () => {
      line.count -= 1;
      if (line.count === 0) lines.delete(key);
    };
    mine.then(leave, leave);
    return mine;
  };
}
