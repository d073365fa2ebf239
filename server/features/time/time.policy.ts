import { balanceAt } from '../../../shared/domain/time/balance.ts';
import type { BudgetStage } from '../../../shared/domain/time/stage.ts';
import type { LedgerDraft } from '../../../shared/domain/time/ledger.ts';
import { changeRisk, settleMeter, takeAct } from '../../../shared/domain/time/meter.ts';
import type { Act, Meter, Step } from '../../../shared/domain/time/meter.types.ts';

/** A running stretch is written at most this often; what happens sooner is written with the next. */
export const WRITE_EVERY_SECONDS = 15;

/** Three minutes, and half a minute for a single message (time caps, "What is counted"). */
export const RULES = { idleGapSeconds: 180, minimumStretchSeconds: 30 } as const;

export type Notice = 'warn' | 'windDown' | 'stop' | 'opened' | 'exempt';

interface Told {
  stage: BudgetStage;
  exempt: boolean;
}

/** One step after another, and the entries of all. */
export function runSteps(meter: Meter, ...steps: ((meter: Meter) => Step)[]): Step {
  const entries: LedgerDraft[] = [];
  let now = meter;
  for (const step of steps) {
    const taken = step(now);
    entries.push(...taken.entries);
    now = taken.meter;
  }
  return { meter: now, entries };
}

export function isExtraTime({ session }: Meter): boolean {
  return session?.stretches.at(-1)?.kind === 'riskExempt';
}

/**
 * Whether what is known of open cases must be asked anew: near the cap, at it, or past it, where they make a difference to
 * what happened up to now; and while any is known, so that one whose end was not heard of is not shown for long.
 */
export function needsRiskLookup({ meter, entries }: Step): boolean {
  if (meter.atRisk.length > 0) return true;
  const { stage } = balanceAt(meter, meter.at);
  if (stage === 'spent' || stage === 'windDown') return true;
  return isExtraTime(meter) || entries.some(({ reason }) => reason === 'spent' || reason === 'extraTime');
}

/**
 * Settles with what is known of open cases now. A case counts from the last step on, so that a job that comes late stops
 * nobody at the cap who was not to be stopped; one that is gone held until now.
 */
export function settleWithRisk(
  meter: Meter,
  { at, atRisk }: { at: number; atRisk: readonly string[] },
): Step {
  const before = isExtraTime(meter) ? [...new Set([...meter.atRisk, ...atRisk])] : atRisk;
  return runSteps(
    meter,
    (now) => changeRisk(now, { at: now.at, atRisk: before }),
    (now) => changeRisk(now, { at, atRisk }),
    (now) => settleMeter(now, at),
  );
}

/**
 * The first second from which a stored message may not have been counted, where that makes a difference at `at`: with no
 * session running, or before one is ended for idleness. Null where the running session covers whatever was sent.
 */
export function uncountedFrom({ session, rules, countedUntil }: Meter, at: number): number | null {
  const since = session ? session.lastActAt : countedUntil;
  const coveredTo = session ? since + rules.idleGapSeconds : since;
  return coveredTo < at ? since + 1 : null;
}

/** What happens to a meter up to `at`, in the order of time: messages not counted yet, what fell due, then the turn. */
export function computeStep(
  meter: Meter,
  {
    at,
    uncounted,
    turn,
    atRisk,
  }: {
    at: number;
    uncounted: readonly Act[];
    turn: ((meter: Meter, at: number) => Step) | undefined;
    /** Null where open cases make no difference. */
    atRisk: readonly string[] | null;
  },
): Step {
  return runSteps(
    meter,
    ...uncounted.map((act) => (now: Meter) => takeAct(now, act)),
    (now) => (atRisk ? settleWithRisk(now, { at, atRisk }) : settleMeter(now, at)),
    (now) => (turn ? turn(now, at) : { meter: now, entries: [] }),
    (now) => settleMeter(now, at),
  );
}

/** What is to be notified of a meter settled to now. */
export function noticeStateOf(meter: Meter): Told {
  const { stage } = balanceAt(meter, meter.at);
  return { stage, exempt: stage === 'spent' && meter.atRisk.length > 0 };
}

/**
 * The notice for going from one to the other; null where nothing was reached that has a notice. `ranOut`: the budget was
 * spent in between, though nobody was notified, as when one step goes over the stop and the new week.
 */
export function noticeOf(before: Told, after: Told, ranOut: boolean): Notice | null {
  if (after.exempt && !before.exempt) return 'exempt';
  if (after.stage === 'spent')
    return before.stage !== 'spent' || before.exempt !== after.exempt ? 'stop' : null;
  if (before.stage === 'spent' || ranOut) return 'opened';
  if (after.stage === before.stage) return null;
  if (after.stage === 'windDown') return 'windDown';
  return after.stage === 'low' && before.stage === 'plenty' ? 'warn' : null;
}

/** True where a step changed nothing but when the mentor was last there, and by little: then it may wait. */
export function canDeferWrite(before: Meter, { meter, entries }: Step): boolean {
  if (entries.length > 0 || before.atRisk.join() !== meter.atRisk.join()) return false;
  const [was, is] = [before.session, meter.session];
  if (!was || !is) return was === is;
  return (
    was.engaged.join() === is.engaged.join() &&
    was.stretches.length === is.stretches.length &&
    is.lastActAt - was.lastActAt < WRITE_EVERY_SECONDS
  );
}
