import { HOUR_MS } from './units.ts';

/** The calendar date of an instant in UTC (`2030-01-16`). */
const dayOf = (at: Date): string => at.toISOString().slice(0, 10);

/**
 * Whether the task to tell a body of something (a referral, a report) can be closed as done on this calendar date: from the day on which the
 * task was opened up to today, both in UTC.
 */
export function canCloseOn(day: string, { openedAt, now }: { openedAt: Date; now: Date }): boolean {
  return dayOf(openedAt) <= day && day <= dayOf(now);
}

/** Since a task is overdue: how often its leads were paged, and when last. */
export interface OverduePages {
  count: number;
  at: Date;
}

/** An overdue task is paged again after so long, until it is closed. */
const PAGE_AGAIN_MS = HOUR_MS;

/** Whether a page about an open task is due: it is past its date, and was not paged within the hour. */
export function isPageDue({ dueAt, paged }: { dueAt: Date; paged: OverduePages | null }, now: Date): boolean {
  if (dueAt > now) return false;
  return paged === null || paged.at.getTime() + PAGE_AGAIN_MS <= now.getTime();
}
