import { dayAt, weekAt } from './calendar.ts';
import type { LedgerDraft } from './ledger.ts';
import { repaymentCeiling } from './meter.limits.ts';
import type { Walk } from './meter.step.ts';
import type { Meter, MeterWeek, Stretch, TimePromise } from './meter.types.ts';

/** Adds a ledger stretch to the sums of the period it lies in. */
export function bookStretch(
  meter: Meter,
  stretch: { kind: Stretch['kind']; startedAt: number; seconds: number },
): void {
  const { week, day } = meter;
  if (stretch.startedAt < week.startsAt) {
    if (stretch.kind === 'riskExempt') week.owedSeconds += stretch.seconds;
    return;
  }
  if (stretch.kind === 'riskExempt') {
    week.exemptSeconds += stretch.seconds;
    return;
  }
  week.chargedSeconds += stretch.seconds;
  if (stretch.startedAt >= day.startsAt) day.chargedSeconds += stretch.seconds;
}

/** Enters the repayment of what is owed and not yet entered, up to this week's ceiling. */
export function settleRepayment({ meter, entries }: Walk): void {
  const { week } = meter;
  const target = Math.min(repaymentCeiling(meter), week.owedSeconds);
  const seconds = target - week.repaymentSeconds;
  if (seconds <= 0) return;
  week.repaymentSeconds = target;
  entries.push({
    kind: 'repayment',
    weekKey: week.key,
    startedAt: week.startsAt,
    endedAt: week.startsAt,
    seconds,
    conversations: [],
    reason: 'owedFromBefore',
  });
}

/** The first ledger entry of a week: its allowance. */
export function weekOpened({ key, startsAt, allowanceSeconds }: MeterWeek): LedgerDraft {
  return {
    kind: 'allowance',
    weekKey: key,
    startedAt: startsAt,
    endedAt: startsAt,
    seconds: allowanceSeconds,
    conversations: [],
    reason: 'weekOpened',
  };
}

/**
 * Opens the week that starts at second `startsAt`: enters its allowance and its repayment.
 * @param startsAt seconds since 1970-01-01T00:00:00Z
 */
export function openWeek(walk: Walk, startsAt: number): void {
  const { meter, entries } = walk;
  meter.week = freshWeek({ promise: meter.promise, at: startsAt, before: meter.week });
  entries.push(weekOpened(meter.week));
  settleRepayment(walk);
}

/**
 * A week without anything counted.
 * @param options.at seconds since 1970-01-01T00:00:00Z: with a week before, the start of the new one; without, any second in it
 */
export function freshWeek(options: { promise: TimePromise; at: number; before?: MeterWeek }): MeterWeek {
  const { promise, at, before } = options;
  const week = weekAt(at, promise.timeZone);
  return {
    ...week,
    startsAt: before ? at : week.startsAt,
    timeZone: promise.timeZone,
    openingSeconds: promise.weeklySeconds,
    dailySeconds: promise.dailySeconds,
    allowanceSeconds: promise.weeklySeconds,
    extensionSeconds: 0,
    repaymentSeconds: 0,
    chargedSeconds: 0,
    exemptSeconds: 0,
    owedSeconds: before ? before.owedSeconds - before.repaymentSeconds + before.exemptSeconds : 0,
  };
}

/**
 * The day with second `at` in it, cut to its week, without anything charged.
 * @param at seconds since 1970-01-01T00:00:00Z
 */
export function freshDay(at: number, week: MeterWeek): Meter['day'] {
  const { startsAt, endsAt } = dayAt(at, week.timeZone);
  return {
    startsAt: Math.max(startsAt, week.startsAt),
    endsAt: Math.min(endsAt, week.endsAt),
    chargedSeconds: 0,
  };
}
