import { NEXT_HOURS } from '../../../shared/contracts/time.ts';
import type { ContactView, MentorTime, TimeView, timeSettings } from '../../../shared/contracts/time.ts';
import { balanceAt, capEndsAt } from '../../../shared/domain/time/balance.ts';
import { datesOfWeek, localDateAt, toSecond } from '../../../shared/domain/time/calendar.ts';
import type { Meter } from '../../../shared/domain/time/meter.types.ts';
import type { BudgetStage } from '../../../shared/domain/time/stage.ts';
import type { TimeLedgerEntry } from '../../../shared/domain/time/receipt.ts';
import { MINUTE_SECONDS } from '../../../shared/domain/units.ts';
import type { z } from 'zod';
import { hoursOf, isAway, nextPeriods } from './contact.policy.ts';
import type { MentorState } from './contact.policy.ts';
import type { MentorContact } from './meter.repository.ts';
import { isExtraTime } from './time.policy.ts';

/** @param second seconds since 1970-01-01T00:00:00Z */
const iso = (second: number): string => new Date(second * 1000).toISOString();

/** Stages in which the budget is about to stop a session, or has. */
const STOPPING: readonly BudgetStage[] = ['windDown', 'spent'];

/**
 * The conversations in which the budget would stop the mentor now, and does not. While it stops nothing none is named, since the name
 * tells of a case.
 */
export function namedExempt(meter: Meter): readonly string[] {
  return STOPPING.includes(balanceAt(meter, meter.at).stage) ? meter.atRisk : [];
}

/**
 * The minutes of a mentor, as they see them.
 * @param exemptIds public ids of `namedExempt`
 */
export function presentTime(
  meter: Meter,
  { asOf, exemptIds }: { asOf: Date; exemptIds: readonly string[] },
): TimeView {
  const { week, day, stage, opensAt } = balanceAt(meter, meter.at);
  const cap = capEndsAt(meter);
  return {
    timeZone: meter.week.timeZone,
    allowanceSeconds: meter.week.allowanceSeconds,
    extensionSeconds: meter.week.extensionSeconds,
    repaymentSeconds: week.repaymentSeconds,
    usedSeconds: week.usedSeconds,
    remainingSeconds: week.leftSeconds,
    running: meter.session !== null && !isExtraTime(meter),
    capEndsAt: cap === null ? null : iso(cap),
    dailyLimitSeconds: day?.limitSeconds ?? null,
    dailyRemainingSeconds: day?.leftSeconds ?? null,
    level: stage,
    opensAt: iso(opensAt),
    exemptConversationIds: [...exemptIds],
    asOf: asOf.toISOString(),
  };
}

/** A mentor's time as their mentee sees it: whether there is time in this conversation, and when there is some again. */
export function presentMentorTime(
  { meter, contact }: MentorState,
  { conversationId, at }: { conversationId: string; at: number },
): MentorTime {
  const hours = hoursOf({ meter, contact });
  return {
    ...presentBudget(meter, conversationId),
    awayUntil: contact.away && isAway(contact, at) ? iso(contact.away.endsAt) : null,
    nextHours: nextPeriods(hours, { at, limit: NEXT_HOURS }).map(({ startsAt, endsAt }) => ({
      from: iso(startsAt),
      until: iso(endsAt),
    })),
  };
}

/** The part of `presentMentorTime` that steps of the meter change. */
export function presentBudget(meter: Meter, conversationId: string): Pick<MentorTime, 'level' | 'backAt'> {
  const { stage, opensAt } = balanceAt(meter, meter.at);
  const isExempt = meter.atRisk.includes(conversationId);
  if (isExempt || stage === 'plenty' || stage === 'low') return { level: 'open', backAt: null };
  return stage === 'windDown' ? { level: stage, backAt: null } : { level: stage, backAt: iso(opensAt) };
}

/** What the mentor promised; a change that holds from the next Monday is included. */
export function presentSettings({ promise }: Meter): z.infer<typeof timeSettings> {
  return {
    timeZone: promise.timeZone,
    weeklyMinutes: promise.weeklySeconds / MINUTE_SECONDS,
    dailyMinutes: promise.dailySeconds === null ? null : promise.dailySeconds / MINUTE_SECONDS,
  };
}

/** The contact hours and absence of a mentor, as they see them. */
export function presentContact(contact: MentorContact, at: number): ContactView {
  const { windows, replyHours, away } = contact;
  return {
    windows: windows.map((window) => ({ ...window })),
    replyHours,
    awayUntil: away && isAway(contact, at) ? iso(away.endsAt) : null,
  };
}

/** Seconds counted on each of the seven days of the week, extra time included. An entry lies in one day. */
export function presentDays(
  meter: Meter,
  entries: readonly TimeLedgerEntry[],
): { date: string; seconds: number }[] {
  const { timeZone, key } = meter.week;
  const byDate = new Map(datesOfWeek(key).map((date) => [date, 0]));
  /** Adds to the local day on which the seconds began. `startedAt`: epoch seconds */
  const add = (startedAt: number, seconds: number) => {
    const date = localDateAt(startedAt, timeZone);
    byDate.set(date, (byDate.get(date) ?? 0) + seconds);
  };
  for (const { kind, startedAt, seconds } of entries) {
    if (kind === 'session' || kind === 'extra') add(toSecond(startedAt), seconds);
  }
  for (const { startedAt, endedAt, weekKey } of meter.session?.stretches ?? []) {
    if (weekKey === key) add(startedAt, Math.max(0, (endedAt ?? meter.at) - startedAt));
  }
  return datesOfWeek(key).map((date) => ({ date, seconds: byDate.get(date) ?? 0 }));
}
