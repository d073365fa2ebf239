import { isCounted } from './ledger.ts';
import { limitsOf, repaymentSeconds } from './meter.limits.ts';
import type { Limit } from './meter.limits.ts';
import { settleMeter } from './meter.ts';
import { beginWalk, runningStretch } from './meter.step.ts';
import { nextCapCheck, PHASE, walkTo } from './meter.walk.ts';
import type { Meter } from './meter.types.ts';
import { lowSeconds, stageOf, WIND_DOWN_SECONDS } from './stage.ts';
import type { BudgetStage } from './stage.ts';

export interface Balance {
  /** What is left before the budget that binds (the week's, or the day's where it is smaller) is spent. */
  readonly remainingSeconds: number;
  readonly week: Limit & { readonly repaymentSeconds: number };
  /** Null where there is no daily limit. */
  readonly day: Limit | null;
  readonly stage: BudgetStage;
  /** When there is a new budget: once it is spent, that of the day or week that is; until then, the next week's. */
  readonly opensAt: number;
}

/** What a mentor has left at `at`: the one answer for what is shown and for what gates a send. */
export function balanceAt(meter: Meter, at: number): Balance {
  const settled = settleMeter(meter, at).meter;
  const { week, day, binding } = limitsOf(settled);
  const onlyTodayIsSpent = binding.leftSeconds === 0 && week.leftSeconds > 0;
  return {
    remainingSeconds: binding.leftSeconds,
    week: { ...week, repaymentSeconds: repaymentSeconds(settled) },
    day,
    stage: stageOf(binding.leftSeconds, binding.limitSeconds),
    opensAt: onlyTodayIsSpent ? settled.day.endsAt : settled.week.endsAt,
  };
}

/**
 * When the running session would spend the budget if it went on without a pause, in a thread that is not at risk; null with
 * no session, past the budget, or where this week's budget outlasts the week.
 */
export function capEndsAt(meter: Meter): number | null {
  const upcoming = beginWalk(meter);
  const { session, week } = upcoming.meter;
  if (!session || runningStretch(upcoming.meter)?.kind !== 'session') return null;
  session.lastActAt = week.endsAt;
  upcoming.meter.atRisk = [];
  walkTo(upcoming, { at: week.endsAt - 1, phase: PHASE.cap });
  return upcoming.meter.session ? null : (upcoming.entries.findLast(isCounted)?.endedAt ?? meter.at);
}

/**
 * When something is next to be done for this mentor even if they do nothing: a notice, the stop, the end of an idle session
 * (once its last second has passed), midnight; with no session, the next budget.
 */
export function nextDueAt(meter: Meter): number {
  const { session, day, at, rules } = meter;
  const { leftSeconds, limitSeconds } = limitsOf(meter).binding;
  if (!session) return balanceAt(meter, at).opensAt;
  const due = [session.lastActAt + rules.idleGapSeconds + 1, day.endsAt];
  const look = nextCapCheck(meter);
  if (look !== null) due.push(look);
  const running = runningStretch(meter);
  if (running?.kind === 'session') {
    const from = Math.max(at, running.startedAt);
    for (const notice of [lowSeconds(limitSeconds), WIND_DOWN_SECONDS]) {
      if (leftSeconds > notice) due.push(from + leftSeconds - notice);
    }
  }
  return Math.min(...due);
}
