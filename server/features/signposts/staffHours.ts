import { Temporal } from 'temporal-polyfill';

/** When staff read cases: every day from hour to hour of the local clock. The screens say that none do at other times. */
const STAFF_HOURS = { timeZone: 'Europe/London', from: 16, to: 22 } as const;
/** Days told in advance, so that a page which is open or offline for days still knows the next shift. */
const DAYS_TOLD = 8;

const hourWords = (hour: number): string => `${hour % 12 || 12} ${hour < 12 ? 'am' : 'pm'}`;

/** The hours in words: "every day from 4 pm to 10 pm". */
export function staffHoursInWords(): string {
  return `every day from ${hourWords(STAFF_HOURS.from)} to ${hourWords(STAFF_HOURS.to)}`;
}

const instantAt = (date: Temporal.PlainDate, hour: number): string => {
  const { timeZone } = STAFF_HOURS;
  return new Date(date.toZonedDateTime({ timeZone, plainTime: { hour } }).epochMilliseconds).toISOString();
};

/** The shift that runs now or comes next, and those of the week after it, in order. */
export function staffShiftsFrom(now: Date): { from: string; to: string }[] {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO(STAFF_HOURS.timeZone)
    .toPlainDate();
  return Array.from({ length: DAYS_TOLD }, (_, days) => today.add({ days }))
    .map((date) => ({ from: instantAt(date, STAFF_HOURS.from), to: instantAt(date, STAFF_HOURS.to) }))
    .filter(({ to }) => new Date(to) > now);
}
