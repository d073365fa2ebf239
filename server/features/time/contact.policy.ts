import { Temporal } from 'temporal-polyfill';
import { localDateAt } from '../../../shared/domain/time/calendar.ts';
import type { Period } from '../../../shared/domain/time/calendar.ts';
import { nextOpenAt, openPeriods } from '../../../shared/domain/time/contactHours.ts';
import type { ContactHours } from '../../../shared/domain/time/contactHours.ts';
import { DEFAULT_REPLY_HOURS } from '../../../shared/domain/time/replyDue.ts';
import type { Meter } from '../../../shared/domain/time/meter.types.ts';
import type { MentorContact } from './meter.repository.ts';

/** A mentor's meter, settled, and when they are there. */
export interface MentorState {
  meter: Meter;
  contact: MentorContact;
}

/** A mentor who set no hours and is not away. */
export const NO_CONTACT: MentorContact = { windows: [], replyHours: DEFAULT_REPLY_HOURS, away: null };

/** The longest absence. */
const MAX_AWAY_DAYS = 366;

/** Contact hours by the zone of this week: a new zone holds for them from the next Monday too. */
export function hoursOf({ meter, contact: { windows, away } }: MentorState): ContactHours {
  return { windows, away, timeZone: meter.week.timeZone };
}

/**
 * From now until the first second of the day on which the mentor is back; null where that is not a day from tomorrow to a year from now.
 * @param input `at`: seconds since 1970-01-01T00:00:00Z; `backOn`: `2026-12-07`, in the mentor's zone
 */
export function awayPeriod(
  backOn: string,
  { at, timeZone }: { at: number; timeZone: string },
): Period | null {
  const today = Temporal.PlainDate.from(localDateAt(at, timeZone));
  const date = Temporal.PlainDate.from(backOn);
  const { days } = today.until(date);
  if (days < 1 || days > MAX_AWAY_DAYS) return null;
  return { startsAt: at, endsAt: date.toZonedDateTime(timeZone).epochMilliseconds / 1000 };
}

/**
 * When the mentor is there again; null while they are there.
 * @param at seconds since 1970-01-01T00:00:00Z
 */
export function backFrom(hours: ContactHours, at: number): number | null {
  const next = nextOpenAt(hours, at);
  return next > at ? next : null;
}

/** Whether the mentor is away at a second. */
export function isAway({ away }: Pick<MentorContact, 'away'>, at: number): boolean {
  return away !== null && away.startsAt <= at && at < away.endsAt;
}

/**
 * The next contact hours in order, one that runs first; none where the mentor set none.
 * @param most how many
 */
export function nextPeriods(hours: ContactHours, { at, limit }: { at: number; limit: number }): Period[] {
  if (hours.windows.length === 0) return [];
  const next: Period[] = [];
  for (const period of openPeriods(hours, at)) {
    if (next.push(period) === limit) break;
  }
  return next;
}
