import { DAY_MS } from '../units.ts';
import { mondayOf } from './days.ts';

/** A first Monday of a month falls on one of its first seven days. */
const FIRST_DAYS = 7;

const dayOfMonth = (day: number): number => new Date(day * DAY_MS).getUTCDate();

/**
 * The newest release day: the first Monday of a month, on or before a day.
 * @param day whole UTC days since 1970-01-01
 */
export function releaseDayOn(day: number): number {
  let monday = mondayOf(day);
  while (dayOfMonth(monday) > FIRST_DAYS) monday -= 7;
  return monday;
}
