import { Temporal } from 'temporal-polyfill';
import type { TimeSpan } from './rota.ts';

/** The times of the rota are London times. */
const DESK_TIME_ZONE = 'Europe/London';

/**
 * The instants of a shift that repeats weekly by the wall clock of the desk, also across a change to summer time.
 * @param input `day` is YYYY-MM-DD; `from` and `to` are HH:MM, where a `to` that is not after `from` is on the next day
 */
export function shiftTimes(input: { day: string; from: string; to: string; weeks: number }): TimeSpan[] {
  const { day, from, to, weeks } = input;
  const first = Temporal.PlainDate.from(day);
  const nights = to <= from ? 1 : 0;
  return Array.from({ length: weeks }, (_, week) => {
    const date = first.add({ weeks: week });
    return { from: instantAt(date, from), to: instantAt(date.add({ days: nights }), to) };
  });
}

/** The instant of a wall-clock time at the desk. */
function instantAt(date: Temporal.PlainDate, time: string): Date {
  const zoned = date.toZonedDateTime({
    timeZone: DESK_TIME_ZONE,
    plainTime: Temporal.PlainTime.from(time),
  });
  return new Date(zoned.epochMilliseconds);
}
