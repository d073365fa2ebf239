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
  /** Seconds left of the binding budget: the week's, or the day's where less is left of it. */
  readonly remainingSeconds: number;
  readonly week: Limit & { readonly repaymentSeconds: number };
  /** Null where there is no daily limit. */
  readonly day: Limit | null;
  readonly stage: BudgetStage;
  /** Second of the next budget: the next day's if only the daily limit is spent, else the next week's. */
  readonly opensAt: number;
}

/**
 * What a mentor has left at second `at`. The only source for what is shown and for whether a send is allowed.
 * @param at seconds since 1970-01-01T00:00:00Z
 */
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
 * The second at which the running session would spend the budget if it continued without a pause, in a conversation that is not at
 * risk; null with no session, past the budget, or where this week's budget lasts longer than the week.
 */
export function capEndsAt(meter: Meter): number | null {
  const projection = beginWalk(meter);
  const { session, week } = projection.meter;
  if (!session || runningStretch(projection.meter)?.kind !== 'session') return null;
  session.lastActAt = week.endsAt;
  projection.meter.atRisk = [];
  walkTo(projection, { at: week.endsAt - 1, phase: PHASE.cap });
  return projection.meter.session ? null : (projection.entries.findLast(isCounted)?.endedAt ?? meter.at);
}

/**
 * The second at which the next step is due even if the mentor does nothing: a notice, the stop, the end of an idle session (the
 * second after its last one), midnight; with no session, the next budget.
 */
export function nextDueAt(meter: Meter): number {
  const { session, rules } = meter;
  const punctualAt = nextPunctualAt(meter);
  return session ? Math.min(punctualAt, session.lastActAt + rules.idleGapSeconds + 1) : punctualAt;
}

/**
 * The same as `nextDueAt` without the end of an idle session, which needs no job: its result is the same whenever the sweep comes to it,
 * and no one waits for it.
 */
export function nextPunctualAt(meter: Meter): number {
  const { session, day, at } = meter;
  const { leftSeconds, limitSeconds } = limitsOf(meter).binding;
  if (!session) return balanceAt(meter, at).opensAt;
  const due = [day.endsAt];
  const capAt = nextCapCheck(meter);
  if (capAt !== null) due.push(capAt);
  const running = runningStretch(meter);
  if (running?.kind === 'session') {
    const from = Math.max(at, running.startedAt);
    // Of a short budget the notice at a fifth comes after the one at five minutes, and is skipped.
    const low = Math.max(lowSeconds(limitSeconds), WIND_DOWN_SECONDS);
    for (const notice of [low, WIND_DOWN_SECONDS]) {
      if (leftSeconds > notice) due.push(from + leftSeconds - notice);
    }
  }
  return Math.min(...due);
}
