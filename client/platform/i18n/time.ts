import { DAY_MS } from '../../../shared/domain/units.ts';
import { now } from '../clock.ts';

const LOCALE = 'en-GB';
const clock = new Intl.DateTimeFormat(LOCALE, { hour: 'numeric', minute: '2-digit', hour12: true });
const hour = new Intl.DateTimeFormat(LOCALE, { hour: 'numeric', hour12: true });
const weekday = new Intl.DateTimeFormat(LOCALE, { weekday: 'long' });
const dayMonth = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'long' });
const dayMonthYear = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'long', year: 'numeric' });
const exact = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'full', timeStyle: 'short', hour12: true });

const NBSP = '\u00a0';
const tidy = (words: string) =>
  words.replace(/ (am|pm)$/i, (_, half: string) => `${NBSP}${half.toLowerCase()}`);

type Moment = string | Date;
const dateOf = (moment: Moment) => (typeof moment === 'string' ? new Date(moment) : moment);
const startOfDay = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate());
/** Whole calendar days from today, in the reader's own zone: 0 today, 1 tomorrow, -1 yesterday. */
const daysFromToday = (date: Date) =>
  Math.round((startOfDay(date).getTime() - startOfDay(new Date(now())).getTime()) / DAY_MS);

/** "6:38 pm"; on the hour "8 pm". */
export function timeOfDayWords(moment: Moment): string {
  const date = dateOf(moment);
  return tidy((date.getMinutes() === 0 ? hour : clock).format(date));
}

/** Whether a day begins at this moment, in the reader's own zone. */
export function isMidnight(moment: Moment): boolean {
  return startOfDay(dateOf(moment)).getTime() === dateOf(moment).getTime();
}

/** The full date and time, for tooltips. */
export function exactWords(moment: Moment): string {
  return exact.format(dateOf(moment));
}

/** "4 May 2026". */
export function dateWords(moment: Moment): string {
  return dayMonthYear.format(dateOf(moment));
}

/** "4 May". */
export function dayMonthWords(moment: Moment): string {
  return dayMonth.format(dateOf(moment));
}

/** The Monday after today, in the reader's own zone. */
export function nextMonday(at: number): Date {
  const today = new Date(at);
  return new Date(today.getFullYear(), today.getMonth(), today.getDate() + 7 - ((today.getDay() + 6) % 7));
}

/** A key that is equal for all times of one day in the reader's zone. */
export function dayKey(moment: Moment): string {
  return startOfDay(dateOf(moment)).toDateString();
}

interface DayNames {
  today: string;
  yesterday: string;
  tomorrow: string;
}

/** "today", "Tuesday", "12 May", "12 May 2024": as short as is unambiguous. */
export function dayWords(moment: Moment, names: DayNames): string {
  const date = dateOf(moment);
  const days = daysFromToday(date);
  if (days === 0) return names.today;
  if (days === -1) return names.yesterday;
  if (days === 1) return names.tomorrow;
  if (days > -7 && days < 7) return weekday.format(date);
  return (date.getFullYear() === new Date(now()).getFullYear() ? dayMonth : dayMonthYear).format(date);
}

/** `2026-05-13`, in the given zone. */
export function dateInZone(atMs: number, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(atMs);
}
