/** The calendar date of an instant in UTC (`2030-01-16`). */
const dayOf = (at: Date): string => at.toISOString().slice(0, 10);

/**
 * Whether the task to tell a body of something (a referral, a report) can be closed as done on this calendar date: from the day on which the
 * task was opened up to today, both in UTC.
 */
export function canCloseOn(on: string, { openedAt, now }: { openedAt: Date; now: Date }): boolean {
  return dayOf(openedAt) <= on && on <= dayOf(now);
}
