import { Temporal } from 'temporal-polyfill';

/** Offices that Kith asks for advice keep the hours of London. */
const OFFICE_TIME_ZONE = 'Europe/London';
const OFFICE_CLOSES = '17:00';
const FRIDAY = 5;

/**
 * When the next working day after the one of this instant ends: at five in London, from Monday to Friday. Bank holidays count as working days,
 * so that a task is due too early rather than too late.
 */
export function endOfNextWorkingDay(at: Date): Date {
  const today = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(OFFICE_TIME_ZONE);
  let day = today.toPlainDate().add({ days: 1 });
  while (day.dayOfWeek > FRIDAY) day = day.add({ days: 1 });
  const plainTime = Temporal.PlainTime.from(OFFICE_CLOSES);
  return new Date(day.toZonedDateTime({ timeZone: OFFICE_TIME_ZONE, plainTime }).epochMilliseconds);
}
