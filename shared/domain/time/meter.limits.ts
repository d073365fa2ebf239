import type { CountedKind } from './ledger.ts';
import type { Meter, RunningSession } from './meter.types.ts';

/** Seconds of the running session in [from, at), of one kind. Elapsed seconds: the minimum of a session is not added, idle ones are included. */
const runningSeconds = (
  session: RunningSession | null,
  { kind, from, at }: { kind: CountedKind; from: number; at: number },
): number => {
  let seconds = 0;
  for (const stretch of session?.stretches ?? []) {
    if (stretch.kind !== kind) continue;
    const end = Math.min(stretch.endedAt ?? at, at);
    seconds += Math.max(0, end - Math.max(stretch.startedAt, from));
  }
  return seconds;
};

/** The most seconds a week repays: half of what it opened with. */
export function repaymentCeiling({ week }: Meter): number {
  return Math.floor(week.openingSeconds / 2);
}

/**
 * Seconds this week repays, counting exempt seconds of the running session from before the week. Never less than was already entered
 * in the ledger (`week.repaymentSeconds`).
 */
export function repaymentSeconds(meter: Meter): number {
  const running = { kind: 'riskExempt', from: -Infinity, at: meter.week.startsAt } as const;
  const owed = meter.week.owedSeconds + runningSeconds(meter.session, running);
  return Math.max(meter.week.repaymentSeconds, Math.min(repaymentCeiling(meter), owed));
}

/** Seconds of session minimums that run over midnight: charged to this week on days that have not begun. */
const secondsAhead = ({ upcoming, week }: Meter): number => {
  const inThisWeek = upcoming.filter(({ kind, startedAt }) => kind === 'session' && startedAt < week.endsAt);
  return inThisWeek.reduce((sum, { startedAt, endedAt }) => sum + (endedAt ?? startedAt) - startedAt, 0);
};

export interface Limit {
  readonly limitSeconds: number;
  /** Charged, counted in the running session, and for the week those of `secondsAhead`. */
  readonly usedSeconds: number;
  readonly leftSeconds: number;
}

/**
 * `left = allowance + extensions − repayment − charged − ahead − running`, at least 0, for the week and, where there is a daily limit, for the day
 * `left = daily limit − charged − running`; the smaller one binds. The meter must be settled (`settleMeter`) to its `at`. Computed
 * nowhere else.
 */
export function limitsOf(meter: Meter): { week: Limit; day: Limit | null; binding: Limit } {
  const { week, day, session, at } = meter;
  /** A limit with the seconds used of it: those of closed stretches and of the running session since `from` (epoch seconds). */
  const limit = (limitSeconds: number, from: number, closedSeconds: number): Limit => {
    const usedSeconds = closedSeconds + runningSeconds(session, { kind: 'session', from, at });
    return { limitSeconds, usedSeconds, leftSeconds: Math.max(0, limitSeconds - usedSeconds) };
  };
  const ofWeek = limit(
    week.allowanceSeconds + week.extensionSeconds - repaymentSeconds(meter),
    week.startsAt,
    week.chargedSeconds + secondsAhead(meter),
  );
  const ofDay =
    week.dailySeconds === null ? null : limit(week.dailySeconds, day.startsAt, day.chargedSeconds);
  return {
    week: ofWeek,
    day: ofDay,
    binding: ofDay && ofDay.leftSeconds < ofWeek.leftSeconds ? ofDay : ofWeek,
  };
}
