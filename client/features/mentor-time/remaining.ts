import type { TimeView } from '../../../shared/contracts/time.ts';

type Level = TimeView['level'];

/** A mentor's minutes as they stand at one moment, for a screen. */
export interface Remaining {
  /** What the next second would be taken from: the week's rest, or the day's where that is smaller. */
  seconds: number;
  /** The week's allowance with what was added and given back. */
  budgetSeconds: number;
  level: Level;
}

const WIND_DOWN_SECONDS = 300;
const LOW_SHARE = 0.2;
const ORDER: readonly Level[] = ['plenty', 'low', 'windDown', 'spent'];

const worse = (a: Level, b: Level): Level => (ORDER.indexOf(a) > ORDER.indexOf(b) ? a : b);

function levelOf(seconds: number, budgetSeconds: number): Level {
  if (seconds <= 0) return 'spent';
  if (seconds <= WIND_DOWN_SECONDS) return 'windDown';
  return seconds <= budgetSeconds * LOW_SHARE ? 'low' : 'plenty';
}

/**
 * The balance `elapsedMs` after the server gave it. Counts down by the screen's own stopwatch, not by its wall clock, so
 * that a clock set wrong on a phone changes nothing. Only an open stretch runs.
 */
export function remainingAt(time: TimeView, elapsedMs: number): Remaining {
  const budgetSeconds = Math.max(0, time.allowanceSeconds + time.extensionSeconds - time.repaymentSeconds);
  const given = Math.min(time.remainingSeconds, time.dailyRemainingSeconds ?? time.remainingSeconds);
  const spentSince = time.running ? Math.floor(Math.max(0, elapsedMs) / 1000) : 0;
  const seconds = Math.max(0, given - spentSince);
  return { seconds, budgetSeconds, level: worse(time.level, levelOf(seconds, budgetSeconds)) };
}

/** Whole minutes to show: a minute that has begun is not left any more, but the last one is never shown as nothing. */
export const minutesShown = (seconds: number): number =>
  seconds <= 0 ? 0 : Math.max(1, Math.floor(seconds / 60));

/** Minutes of the ring and minutes left in it; what was given is the rest. */
export function ringOf(remaining: Remaining): { left: number; of: number; given: number } {
  const of = Math.round(remaining.budgetSeconds / 60);
  const left = Math.min(of, minutesShown(remaining.seconds));
  return { left, of, given: of - left };
}

/** Milliseconds until an open stretch spends the budget; null when nothing runs. */
export function capInMs(time: TimeView, elapsedMs: number): number | null {
  if (!time.running || time.capEndsAt === null) return null;
  return Math.max(0, Date.parse(time.capEndsAt) - Date.parse(time.asOf) - elapsedMs);
}
