import { Temporal } from 'temporal-polyfill';
import { DAY_SECONDS, MINUTE_SECONDS } from '../units.ts';
import type { Period } from './calendar.ts';

/** Hours of one weekday in which a mentor is usually there, in the mentor's own zone. */
export interface ContactWindow {
  /** 1 is Monday, 7 Sunday (ISO 8601). */
  readonly day: number;
  /** `18:00` */
  readonly from: string;
  /** `20:00`, later than `from`; `24:00` is the end of the day. */
  readonly until: string;
}

/** When a mentor is there: in the windows of each week, but not while away. */
export interface ContactHours {
  /** None means always. */
  readonly windows: readonly ContactWindow[];
  /** IANA name, as in `Europe/London`. */
  readonly timeZone: string;
  readonly away: Period | null;
}

/** Days that are looked at: an absence ends within a year, and a window comes each week. */
const HORIZON_DAYS = 800;

/** Minutes since midnight of a local time, `18:30`. */
function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** Windows in the order of the week, joined where they overlap or touch. */
export function joinWindows(windows: readonly ContactWindow[]): ContactWindow[] {
  const sorted = [...windows].sort((a, b) => a.day - b.day || (a.from < b.from ? -1 : 1));
  const joined: ContactWindow[] = [];
  for (const window of sorted) {
    const last = joined.at(-1);
    if (last?.day !== window.day || last.until < window.from) joined.push(window);
    else if (last.until < window.until) joined[joined.length - 1] = { ...last, until: window.until };
  }
  return joined;
}

/** Seconds that the windows are open in a week without a clock change; a week where there are none. */
export function openSecondsPerWeek(windows: readonly ContactWindow[]): number {
  if (windows.length === 0) return 7 * DAY_SECONDS;
  const minutes = joinWindows(windows).map(({ from, until }) => minutesOf(until) - minutesOf(from));
  return minutes.reduce((sum, length) => sum + length, 0) * MINUTE_SECONDS;
}

/**
 * The periods in which a mentor is there, from a second on, in order, none empty. A window is open while clocks in the zone show a time in it: where the clock
 * jumps over a part, that part is missing, and where it goes back, it is there twice.
 * @param from seconds since 1970-01-01T00:00:00Z
 */
export function* openPeriods(hours: ContactHours, from: number): Generator<Period> {
  for (const period of windowPeriods(hours, from)) {
    for (const part of without(period, hours.away)) if (part.endsAt > part.startsAt) yield part;
  }
}

/** The periods of the weekly windows from an instant on, without absences. Without windows all time is one period. */
function* windowPeriods({ windows, timeZone }: ContactHours, from: number): Generator<Period> {
  if (windows.length === 0) {
    yield { startsAt: from, endsAt: Infinity };
    return;
  }
  const joined = joinWindows(windows);
  const first = Temporal.Instant.fromEpochMilliseconds(from * 1000).toZonedDateTimeISO(timeZone);
  // When the clock goes back over midnight, `from` can belong to the day before the date that clocks show: begin a day earlier.
  const before = first.toPlainDate().subtract({ days: 1 });
  for (let days = 0; days <= HORIZON_DAYS; days += 1) {
    const date = before.add({ days });
    const ofDay = joined.filter(({ day }) => day === date.dayOfWeek);
    if (ofDay.length === 0) continue;
    for (const { startsAt, endsAt } of periodsOn(date, timeZone, ofDay)) {
      if (endsAt > from) yield { startsAt: Math.max(startsAt, from), endsAt };
    }
  }
}

/** The windows of one date, in parts of the day between which the offset from UTC changes. */
function periodsOn(date: Temporal.PlainDate, timeZone: string, windows: readonly ContactWindow[]): Period[] {
  const midnight = date.toZonedDateTime('UTC').epochMilliseconds / 1000;
  return partsOfDay(date, timeZone).flatMap(({ startsAt, endsAt, offset }) =>
    windows
      .map(({ from, until }) => ({
        startsAt: Math.max(startsAt, midnight + minutesOf(from) * MINUTE_SECONDS - offset),
        endsAt: Math.min(endsAt, midnight + minutesOf(until) * MINUTE_SECONDS - offset),
      }))
      .filter((period) => period.endsAt > period.startsAt),
  );
}

/** A day as one part, or two where the clock changes on it. `offset`: seconds ahead of UTC. */
function partsOfDay(date: Temporal.PlainDate, timeZone: string): (Period & { offset: number })[] {
  const start = date.toZonedDateTime(timeZone);
  const end = date.add({ days: 1 }).toZonedDateTime(timeZone);
  const [startsAt, endsAt] = [start.epochMilliseconds / 1000, end.epochMilliseconds / 1000];
  const [offset, offsetAfter] = [start.offsetNanoseconds / 1e9, end.offsetNanoseconds / 1e9];
  const change = offset === offsetAfter ? null : start.getTimeZoneTransition('next');
  if (!change) return [{ startsAt, endsAt, offset }];
  const changeAt = change.epochMilliseconds / 1000;
  return [
    { startsAt, endsAt: changeAt, offset },
    { startsAt: changeAt, endsAt, offset: offsetAfter },
  ];
}

/** What is left of a period outside another one. */
function without({ startsAt, endsAt }: Period, away: Period | null): Period[] {
  if (!away || away.endsAt <= startsAt || away.startsAt >= endsAt) return [{ startsAt, endsAt }];
  return [
    { startsAt, endsAt: away.startsAt },
    { startsAt: away.endsAt, endsAt },
  ].filter((part) => part.endsAt > part.startsAt);
}

/**
 * The first second from `from` on at which a mentor is there: `from` itself while they are.
 * @param from seconds since 1970-01-01T00:00:00Z
 */
export function nextOpenAt(hours: ContactHours, from: number): number {
  for (const { startsAt } of openPeriods(hours, from)) return startsAt;
  throw new Error(`no contact hour within ${HORIZON_DAYS} days`);
}

/** Seconds in [from, until) in which a mentor is there. */
export function openSecondsBetween(
  hours: ContactHours,
  { from, until }: { from: number; until: number },
): number {
  let seconds = 0;
  for (const { startsAt, endsAt } of openPeriods(hours, from)) {
    if (startsAt >= until) break;
    seconds += Math.min(endsAt, until) - startsAt;
  }
  return seconds;
}
