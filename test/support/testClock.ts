import { renameSync, writeFileSync } from 'node:fs';
import { createClock } from '../../server/platform/clock/index.ts';
import type { Clock } from '../../server/platform/clock/index.ts';

/**
 * When every test begins, whatever the calendar of the machine says: a Wednesday in winter, so that the week is neither young
 * nor nearly over and London keeps UTC.
 */
export const WEDNESDAY = new Date('2030-01-16T10:00:00Z');

interface Span {
  days?: number;
  hours?: number;
  minutes?: number;
  seconds?: number;
}

/** A clock that a test moves, for every process that reads the same file. */
export interface TestClock extends Clock {
  file: string;
  advance(span: Span): void;
  /** Sets what `now()` says at this instant; time goes on from there. */
  set(instant: Date): void;
}

/** Begins at `WEDNESDAY`. */
export function createTestClock(file: string): TestClock {
  const clock = createClock({ file });
  const setOffset = (milliseconds: number) => {
    writeFileSync(`${file}.next`, String(Math.round(milliseconds)));
    renameSync(`${file}.next`, file);
  };
  const set = (instant: Date) => setOffset(instant.getTime() - Date.now());
  set(WEDNESDAY);
  const offset = () => clock.now().getTime() - Date.now();
  return {
    file,
    now: () => clock.now(),
    advance: ({ days = 0, hours = 0, minutes = 0, seconds = 0 }) =>
      setOffset(offset() + (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000),
    set,
  };
}
