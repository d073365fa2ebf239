import { Temporal } from 'temporal-polyfill';

/** Weeks that are kept in sums: a whole year, and one more because it begins inside a week. */
const WEEKS = 53;

/** The Monday `WEEKS` before a Monday. */
export function yearBack(key: string): string {
  return Temporal.PlainDate.from(key).subtract({ weeks: WEEKS }).toString();
}

/** The Mondays of the `WEEKS` before a Monday, oldest first. */
export function weeksBefore(key: string): string[] {
  const first = Temporal.PlainDate.from(yearBack(key));
  return Array.from({ length: WEEKS }, (_, weeks) => first.add({ weeks }).toString());
}
