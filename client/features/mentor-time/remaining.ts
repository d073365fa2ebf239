import type { TimeView } from '../../../shared/contracts/time.ts';
import { BUDGET_STAGES, stageOf } from '../../../shared/domain/time/stage.ts';
import type { BudgetStage } from '../../../shared/domain/time/stage.ts';

/** A mentor's minutes at one instant, for display. */
export interface Remaining {
  /** Left of the week, or of the day where that is less. */
  seconds: number;
  /** The week's allowance with what was added and given back. */
  budgetSeconds: number;
  /** In the week; more than the budget where it was lowered afterwards. */
  usedSeconds: number;
  level: BudgetStage;
}

const worse = (a: BudgetStage, b: BudgetStage): BudgetStage =>
  BUDGET_STAGES.indexOf(a) > BUDGET_STAGES.indexOf(b) ? a : b;

/**
 * The balance some time after the server computed it. Only an open stretch runs down, and it ends when the server says.
 * @param elapsedMs milliseconds since `time.asOf`
 */
export function remainingAt(time: TimeView, elapsedMs: number): Remaining {
  const { remainingSeconds, dailyRemainingSeconds, dailyLimitSeconds } = time;
  const budgetSeconds = Math.max(0, time.allowanceSeconds + time.extensionSeconds - time.repaymentSeconds);
  const atFirst = Math.min(remainingSeconds, dailyRemainingSeconds ?? remainingSeconds);
  const seconds = Math.min(atFirst, Math.max(0, secondsLeft(time, { atFirst, elapsedMs })));
  const limitSeconds = atFirst < remainingSeconds ? (dailyLimitSeconds ?? budgetSeconds) : budgetSeconds;
  return {
    seconds,
    budgetSeconds,
    usedSeconds: time.usedSeconds + atFirst - seconds,
    level: worse(time.level, stageOf(seconds, limitSeconds)),
  };
}

/** `atFirst`: seconds left at `time.asOf`. */
function secondsLeft(time: TimeView, { atFirst, elapsedMs }: { atFirst: number; elapsedMs: number }): number {
  if (!time.running) return atFirst;
  const capMs = capInMs(time, elapsedMs);
  return capMs === null ? atFirst - Math.floor(Math.max(0, elapsedMs) / 1000) : Math.ceil(capMs / 1000);
}

/** Whole minutes left: rounded down, but never 0 while seconds are left. */
export function minutesShown(seconds: number): number {
  return seconds <= 0 ? 0 : Math.max(1, Math.floor(seconds / 60));
}

/** Whole minutes given: rounded up, so that a short stretch is never shown as 0. */
export function minutesGiven(seconds: number): number {
  return Math.ceil(seconds / 60);
}

/** Whole minutes for every display: of the ring, left in it, and given this week. */
export function ringOf(remaining: Remaining): { left: number; total: number; given: number } {
  const { seconds, budgetSeconds, usedSeconds } = remaining;
  const total = Math.floor(budgetSeconds / 60);
  const given = minutesGiven(usedSeconds);
  return {
    total,
    left: Math.min(total, minutesShown(seconds)),
    given: usedSeconds > budgetSeconds ? given : Math.min(total, given),
  };
}

/** Milliseconds until an open stretch spends the budget; null when nothing runs. */
export function capInMs(time: TimeView, elapsedMs: number): number | null {
  if (!time.running || time.capEndsAt === null) return null;
  return Math.max(0, Date.parse(time.capEndsAt) - Date.parse(time.asOf) - elapsedMs);
}
