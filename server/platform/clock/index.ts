import { readFileSync } from 'node:fs';

/** The only source of "now" for anything the service decides. */
export interface Clock {
  now(): Date;
}

/** Real time, for comparing clocks (`/readyz`). */
export const systemClock: Clock = { now: () => new Date() };

/**
 * A clock that tests can move in all processes at once.
 * @param options `file` holds an offset in whole milliseconds and is read at every `now()`. While it is missing or half written, the last
 *   offset applies, at first 0.
 */
export function createClock({ file }: { file?: string | undefined } = {}): Clock {
  if (file === undefined) return systemClock;
  let offsetMs = 0;
  return {
    now() {
      offsetMs = readOffset(file) ?? offsetMs;
      return new Date(Date.now() + offsetMs);
    },
  };
}

/** The offset in the file, in milliseconds; undefined where it holds no whole number. */
function readOffset(file: string): number | undefined {
  try {
    const text = readFileSync(file, 'utf8').trim();
    return /^-?\d+$/.test(text) ? Number(text) : undefined;
  } catch {
    return undefined;
  }
}

export interface SettableClock extends Clock {
  /** Sets what `now()` returns at this instant; time goes on from there. */
  set(instant: Date): void;
}

/** A clock that its own process can set, so that the seed can write history. It agrees with `clock` until `set` is called. */
export function createSettableClock(clock: Clock): SettableClock {
  let offsetMs = 0;
  return {
    now: () => new Date(clock.now().getTime() + offsetMs),
    set(instant) {
      offsetMs = instant.getTime() - clock.now().getTime();
    },
  };
}
