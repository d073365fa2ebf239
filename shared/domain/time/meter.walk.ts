import { isCounted } from './ledger.ts';
import type { LedgerReason } from './ledger.ts';
import { limitsOf } from './meter.limits.ts';
import { bookStretch, freshDay, openWeek, settleRepayment } from './meter.periods.ts';
import { beginWalk, runningStretch, startStretch } from './meter.step.ts';
import type { Walk } from './meter.step.ts';
import type { Meter, Stretch } from './meter.types.ts';

/** The order of events inside one second. */
export const PHASE = { midnight: 0, change: 1, cap: 2, act: 3, idle: 4 } as const;

interface Moment {
  readonly at: number;
  readonly phase: number;
}

/** Begins a new day, and on Monday a new week. With no session, days up to `until` in which nothing can happen are skipped. */
const passMidnight = (walk: Walk, until: number): void => {
  const { meter } = walk;
  const quiet = !meter.session && meter.upcoming.length === 0;
  const at = quiet ? Math.min(Math.max(until, meter.day.endsAt), meter.week.endsAt) : meter.day.endsAt;
  meter.at = at;
  const running = runningStretch(meter);
  if (at >= meter.week.endsAt) openWeek(walk, at);
  meter.day = freshDay(at, meter.week);
  if (running) startStretch(meter, running.kind);
  const begun = meter.upcoming.filter(({ startedAt }) => startedAt < meter.day.endsAt);
  meter.upcoming = meter.upcoming.filter((stretch) => !begun.includes(stretch));
  for (const stretch of begun)
    bookStretch(meter, { ...stretch, seconds: (stretch.endedAt ?? stretch.startedAt) - stretch.startedAt });
};

/** Decides what the session does at the cap, or after a change that matters there: it ends, continues as extra time, or continues as usual. */
const applyCap = (walk: Walk): void => {
  const { meter } = walk;
  const { session } = meter;
  if (!session) return;
  const kind = runningStretch(meter)?.kind;
  if (limitsOf(meter).binding.leftSeconds > 0) {
    if (kind === 'riskExempt') startStretch(meter, 'session');
    return;
  }
  const exempt = session.engaged.filter((conversation) => meter.atRisk.includes(conversation));
  if (exempt.length === 0) {
    endSession(walk, { endsAt: meter.at, reason: 'spent' });
    return;
  }
  session.engaged = exempt;
  if (kind === 'session') startStretch(meter, 'riskExempt');
};

/** The second at which `applyCap` is next due if the session continues; null where only idleness can end it. */
export function nextCapCheck(meter: Meter): number | null {
  const { session, at } = meter;
  const running = runningStretch(meter);
  if (!session || !running) return null;
  const { leftSeconds } = limitsOf(meter).binding;
  if (running.kind === 'session') {
    return leftSeconds === 0 ? at : Math.max(at, running.startedAt) + leftSeconds;
  }
  const outOfRisk = session.engaged.some((conversation) => !meter.atRisk.includes(conversation));
  return leftSeconds > 0 || outOfRisk ? at : null;
}

const isDue = (moment: Moment, until: Moment): boolean =>
  moment.at < until.at || (moment.at === until.at && moment.phase <= until.phase);

/** Does in order everything that falls due up to and including a moment. */
export function walkTo(walk: Walk, until: Moment): void {
  const { meter } = walk;
  for (;;) {
    const midnight: Moment = { at: meter.day.endsAt, phase: PHASE.midnight };
    const capAt = nextCapCheck(meter);
    const cap = capAt === null ? null : { at: capAt, phase: PHASE.cap };
    const idleAt = meter.session ? meter.session.lastActAt + meter.rules.idleGapSeconds : null;
    const idle = idleAt === null ? null : { at: idleAt, phase: PHASE.idle };
    if (cap && isDue(cap, until) && isDue(cap, midnight) && (!idle || isDue(cap, idle))) {
      meter.at = cap.at;
      applyCap(walk);
    } else if (idle && isDue(idle, until) && isDue(idle, midnight)) {
      meter.at = idle.at;
      endSession(walk, { endsAt: meter.session?.lastActAt ?? idle.at, reason: 'idle', fill: true });
    } else if (isDue(midnight, until)) {
      passMidnight(walk, until.at);
    } else break;
  }
  meter.at = Math.max(meter.at, until.at);
}

/**
 * The stretches of the session if it is counted up to a later second `until`. A copy of the meter is moved there, so that a minimum
 * that is filled crosses the same midnights and the same cap.
 */
const countForward = (meter: Meter, until: number): Stretch[] => {
  const projection = beginWalk(meter);
  const { session } = projection.meter;
  if (!session) return [];
  session.lastActAt = until;
  walkTo(projection, { at: until, phase: PHASE.cap });
  endSession(projection, { endsAt: until, reason: 'left' });
  return projection.entries.filter(isCounted).map(({ kind, weekKey, startedAt, endedAt, conversations }) => ({
    kind: kind === 'riskExempt' ? kind : 'session',
    weekKey,
    startedAt,
    endedAt,
    conversations: [...conversations],
  }));
};

/**
 * Ends the session at second `endsAt` and enters its stretches in the ledger; seconds after `endsAt` are not counted.
 * @param fill counts up to the minimum of a session, which is not done for one that the cap ends
 */
export function endSession(
  walk: Walk,
  { endsAt, reason, fill = false }: { endsAt: number; reason: LedgerReason; fill?: boolean },
): void {
  const { meter, entries } = walk;
  const { session } = meter;
  if (!session) return;
  const until = fill ? Math.max(endsAt, session.openedAt + meter.rules.minimumStretchSeconds) : endsAt;
  const stretches = until <= meter.at ? session.stretches : countForward(meter, until);
  meter.session = null;
  for (const stretch of stretches) {
    const endedAt = Math.min(stretch.endedAt ?? until, until);
    const seconds = endedAt - stretch.startedAt;
    if (seconds <= 0) continue;
    const counted = { ...stretch, endedAt };
    entries.push({ ...counted, seconds, reason: stretch.kind === 'riskExempt' ? 'extraTime' : reason });
    if (stretch.startedAt >= meter.day.endsAt) meter.upcoming.push(counted);
    else bookStretch(meter, { ...stretch, seconds });
    meter.countedUntil = Math.max(meter.countedUntil, endedAt);
  }
  settleRepayment(walk);
}
