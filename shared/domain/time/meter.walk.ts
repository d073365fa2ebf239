import { isCounted } from './ledger.ts';
import type { LedgerReason } from './ledger.ts';
import { limitsOf } from './meter.limits.ts';
import { bookStretch, freshDay, openWeek, settleRepayment } from './meter.periods.ts';
import { beginWalk, runningStretch, startStretch } from './meter.step.ts';
import type { Walk } from './meter.step.ts';
import type { Meter, Stretch } from './meter.types.ts';

/** The order of things inside one second. */
export const PHASE = { midnight: 0, change: 1, cap: 2, act: 3, idle: 4 } as const;

interface Moment {
  readonly at: number;
  readonly phase: number;
}

/** A new day, and on Monday a new week. With nothing running, days in which nothing can happen are stepped over. */
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

/** At the cap, and whenever what decides about it changed: stop, go on as extra time, or go on as usual. */
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

/** When the cap must be looked at next, if the session goes on; null where nothing can end it but idleness. */
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

/** Does, in order, everything that falls due up to and including a moment. */
export function walkTo(walk: Walk, until: Moment): void {
  const { meter } = walk;
  for (;;) {
    const midnight: Moment = { at: meter.day.endsAt, phase: PHASE.midnight };
    const checkAt = nextCapCheck(meter);
    const look = checkAt === null ? null : { at: checkAt, phase: PHASE.cap };
    const idleAt = meter.session ? meter.session.lastActAt + meter.rules.idleGapSeconds : null;
    const idle = idleAt === null ? null : { at: idleAt, phase: PHASE.idle };
    if (look && isDue(look, until) && isDue(look, midnight) && (!idle || isDue(look, idle))) {
      meter.at = look.at;
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
 * The stretches a session has when it is counted on to `until`, which is still to come: the meter itself walks there on a
 * copy, so that the filling of a minimum meets the same midnights and the same cap.
 */
const countForward = (meter: Meter, until: number): Stretch[] => {
  const upcoming = beginWalk(meter);
  const { session } = upcoming.meter;
  if (!session) return [];
  session.lastActAt = until;
  walkTo(upcoming, { at: until, phase: PHASE.cap });
  endSession(upcoming, { endsAt: until, reason: 'left' });
  return upcoming.entries.filter(isCounted).map(({ kind, weekKey, startedAt, endedAt, conversations }) => ({
    kind: kind === 'riskExempt' ? kind : 'session',
    weekKey,
    startedAt,
    endedAt,
    conversations: [...conversations],
  }));
};

/**
 * Ends the session at `endsAt` and enters its stretches; what was counted after that is given back. `fill` counts on to the
 * minimum, which an ending by the cap never does.
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
