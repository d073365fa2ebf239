import { Temporal } from 'temporal-polyfill';

/** Instants are whole seconds since 1970-01-01T00:00:00Z everywhere in this folder. */
export interface Period {
  readonly startsAt: number;
  /** The first second after the period. */
  readonly endsAt: number;
}

export interface Week extends Period {
  /** The date of the local Monday, `2026-11-23`. */
  readonly key: string;
}

/** Seconds since 1970-01-01T00:00:00Z, cut to the whole second. */
export function toSecond(at: Date | string): number {
  return Math.floor(new Date(at).getTime() / 1000);
}

/**
 * ISO 8601 in UTC, without a fraction.
 * @param second since 1970-01-01T00:00:00Z
 */
export function secondToIso(second: number): string {
  return new Date(second * 1000).toISOString().replace('.000Z', 'Z');
}

/** The first instant of a date, which is not 00:00 where the clock jumps over midnight. */
const firstSecondOf = (date: Temporal.PlainDate, timeZone: string): number =>
  date.toZonedDateTime(timeZone).epochMilliseconds / 1000;

/**
 * The date an instant belongs to. Dates are cut at their first instant, so that where the clock goes back over
 * midnight the repeated minutes stay with the new date and every second belongs to exactly one.
 */
const dateAt = (at: number, timeZone: string): Temporal.PlainDate => {
  const date = Temporal.Instant.fromEpochMilliseconds(at * 1000)
    .toZonedDateTimeISO(timeZone)
    .toPlainDate();
  const next = date.add({ days: 1 });
  return firstSecondOf(next, timeZone) <= at ? next : date;
};

/**
 * The local day with second `at` in it: from its first second to that of the next date.
 * @param at seconds since 1970-01-01T00:00:00Z
 * @param timeZone IANA name, as in `Europe/London`
 */
export function dayAt(at: number, timeZone: string): Period {
  const date = dateAt(at, timeZone);
  return {
    startsAt: firstSecondOf(date, timeZone),
    endsAt: firstSecondOf(date.add({ days: 1 }), timeZone),
  };
}

/**
 * The local date with second `at` in it, `2026-11-23`.
 * @param at seconds since 1970-01-01T00:00:00Z
 * @param timeZone IANA name, as in `Europe/London`
 */
export function localDateAt(at: number, timeZone: string): string {
  return dateAt(at, timeZone).toString();
}

/** The seven dates of a week, Monday first. */
export function datesOfWeek(key: string): string[] {
  const monday = Temporal.PlainDate.from(key);
  return [0, 1, 2, 3, 4, 5, 6].map((days) => monday.add({ days }).toString());
}

/** The week whose local Monday is `key`: 168 hours, or 167 or 169 where the clock changes. */
export function weekOf(key: string, timeZone: string): Week {
  const monday = Temporal.PlainDate.from(key);
  return {
    key,
    startsAt: firstSecondOf(monday, timeZone),
    endsAt: firstSecondOf(monday.add({ days: 7 }), timeZone),
  };
}

/**
 * The local week with second `at` in it, Monday to Monday.
 * @param at seconds since 1970-01-01T00:00:00Z
 * @param timeZone IANA name, as in `Europe/London`
 */
export function weekAt(at: number, timeZone: string): Week {
  const date = dateAt(at, timeZone);
  return weekOf(date.subtract({ days: date.dayOfWeek - 1 }).toString(), timeZone);
}

/** Whether a key of a week is the date of a Monday. */
export function isWeekKey(key: string): boolean {
  try {
    return /^\d{4}-\d\d-\d\d$/.test(key) && Temporal.PlainDate.from(key).dayOfWeek === 1;
  } catch {
    return false;
  }
}
