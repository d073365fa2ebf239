import { DAY_MS } from '../units.ts';

/** The day of an instant as a whole number: 0 is Thursday 1970-01-01. All days are in UTC. */
export function dayOf(at: Date | string): number {
  return Math.floor(new Date(at).getTime() / DAY_MS);
}

/**
 * `2026-06-24`
 * @param day whole UTC days since 1970-01-01
 */
export function dayToIso(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/**
 * The Monday of the week with this day in it.
 * @param day whole UTC days since 1970-01-01
 */
export function mondayOf(day: number): number {
  return day - ((((day + 3) % 7) + 7) % 7);
}
