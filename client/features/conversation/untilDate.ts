import { now } from '../../platform/clock.ts';

/** Today in the reader's zone, or the date so many months later, as `YYYY-MM-DD`; the month's last day where it lacks today's. */
export function dateInMonths(months: number): string {
  const today = new Date(now());
  const [year, month] = [today.getFullYear(), today.getMonth() + months];
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const date = new Date(Date.UTC(year, month, Math.min(today.getDate(), lastDay)));
  return date.toISOString().slice(0, 10);
}
