import type { TimeNotice } from '../../../shared/contracts/time.ts';
import { balanceAt } from '../../../shared/domain/time/balance.ts';
import type { BudgetStage } from '../../../shared/domain/time/stage.ts';
import type { LedgerDraft } from '../../../shared/domain/time/ledger.ts';
import { changeRisk, settleMeter, takeAct } from '../../../shared/domain/time/meter.ts';
import type { Act, Meter, Step } from '../../../shared/domain/time/meter.types.ts';

/** A running stretch is written at most this often; what happens sooner is written with the next. */
export const WRITE_EVERY_SECONDS = 15;

/** Three minutes, and half a minute for a single message (`docs/specs/time-caps.md`, "What is counted"). */
export const RULES = { idleGapSeconds: 180, minimumStretchSeconds: 30 } as const;

interface NoticeState {
  stage: BudgetStage;
  exempt: boolean;
}

/** Runs steps one after another, and collects the ledger entries of all. */
export function runSteps(meter: Meter, ...steps: ((meter: Meter) => Step)[]): Step {
  const entries: LedgerDraft[] = [];
  let current = meter;
  for (const step of steps) {
    const taken = step(current);
    entries.push(...taken.entries);
    current = taken.meter;
  }
  return { meter: current, entries };
}

/** Whether the running stretch is past the budget, for a mentee at risk. */
export function isExtraTime({ session }: Meter): boolean {
  return session?.stretches.at(-1)?.kind === 'riskExempt';
}

/**
 * Whether the open cases must be read again: near the cap, at it or past it, where they decide whether the session stops; and
 * while any is known, because the message that a case was closed may have been lost.
 */
export function needsRiskLookup({ meter, entries }: Step): boolean {
  if (meter.atRisk.length > 0) return true;
  const { stage } = balanceAt(meter, meter.at);
  if (stage === 'spent' || stage === 'windDown') return true;
  return isExtraTime(meter) || entries.some(({ reason }) => reason === 'spent' || reason === 'extraTime');
}

/**
 * Settles with the conversations that have an open case now. A case counts from the last step on, so that a late job does not
 * stop a session at a cap that no longer applied; a case that was closed since the last step counts until now.
 * @param at second to settle to
 * @param atRisk ids of the conversations with an open case
 */
export function settleWithRisk(
  meter: Meter,
  { at, atRisk }: { at: number; atRisk: readonly string[] },
): Step {
  const before = isExtraTime(meter) ? [...new Set([...meter.atRisk, ...atRisk])] : atRisk;
  return runSteps(
    meter,
    (current) => changeRisk(current, { at: current.at, atRisk: before }),
    (current) => changeRisk(current, { at, atRisk }),
    (current) => settleMeter(current, at),
  );
}

/**
 * The first second from which a stored message may not have been counted, where that makes a difference at second `at`: with no
 * session running, or before one is ended for idleness. Null where the running session covers everything that was sent.
 * @param at seconds since 1970-01-01T00:00:00Z
 */
export function uncountedFrom({ session, rules, countedUntil }: Meter, at: number): number | null {
  const since = session ? session.lastActAt : countedUntil;
  const coveredTo = session ? since + rules.idleGapSeconds : since;
  return coveredTo < at ? since + 1 : null;
}

/**
 * Everything that happens to a meter up to second `at`, in order: messages not counted yet, what fell due, then the change.
 * @param input `at`: seconds since 1970-01-01T00:00:00Z; `uncounted`: acts of messages that the meter has not counted, oldest first
 */
export function computeStep(
  meter: Meter,
  {
    at,
    uncounted,
    change,
    atRisk,
  }: {
    at: number;
    uncounted: readonly Act[];
    change: ((meter: Meter, at: number) => Step) | undefined;
    /** Null where open cases make no difference. */
    atRisk: readonly string[] | null;
  },
): Step {
  return runSteps(
    meter,
    ...uncounted.map((act) => (current: Meter) => takeAct(current, act)),
    (current) => (atRisk ? settleWithRisk(current, { at, atRisk }) : settleMeter(current, at)),
    (current) => (change ? change(current, at) : { meter: current, entries: [] }),
    (current) => settleMeter(current, at),
  );
}

/** The part of a meter settled to now that notices are about. */
export function noticeStateOf(meter: Meter): NoticeState {
  const { stage } = balanceAt(meter, meter.at);
  return { stage, exempt: stage === 'spent' && meter.atRisk.length > 0 };
}

/**
 * The notice for going from one state to the other; null where there is none.
 * @param ranOut true where the budget was spent between the two, as when one step covers both the stop and the new week
 */
export function noticeOf(before: NoticeState, after: NoticeState, ranOut: boolean): TimeNotice | null {
  if (after.exempt && !before.exempt) return 'exempt';
  if (after.stage === 'spent')
    return before.stage !== 'spent' || before.exempt !== after.exempt ? 'stop' : null;
  if (before.stage === 'spent' || ranOut) return 'opened';
  if (after.stage === before.stage) return null;
  if (after.stage === 'windDown') return 'windDown';
  return after.stage === 'low' && before.stage === 'plenty' ? 'warn' : null;
}

/** Whether a step may be written later: it changed only `lastActAt`, by less than `WRITE_EVERY_SECONDS`: a later step may write it. */
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
