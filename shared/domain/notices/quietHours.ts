import { Temporal } from 'temporal-polyfill';
import type { NoticeSettings, QuietHours } from './settings.ts';

/** Whether nothing may be sent at this instant. */
export function isQuiet(at: Date, { quiet, timeZone }: Pick<NoticeSettings, 'quiet' | 'timeZone'>): boolean {
  return quiet !== null && isWithin(localTimeAt(at, timeZone), quiet);
}

/** The first instant from `at` on at which something may be sent: `at` itself outside quiet hours. */
export function afterQuiet(at: Date, settings: Pick<NoticeSettings, 'quiet' | 'timeZone'>): Date {
  const { quiet, timeZone } = settings;
  let free = at;
  // A clock change may skip every hour that is not quiet, or set the clock back into quiet hours: look again after it.
  while (quiet !== null && isQuiet(free, settings)) {
    const end = nextLocalTime(free, { time: quiet.to, timeZone });
    const change = zoned(free, timeZone).getTimeZoneTransition('next');
    const changeAt = change ? new Date(change.epochMilliseconds) : end;
    free = changeAt < end ? changeAt : end;
  }
  return free;
}

/**
 * The next instant after `after` at which clocks show a time, or at which they jump over it.
 * @param input.time local, `07:30`
 */
export function nextLocalTime(after: Date, { time, timeZone }: { time: string; timeZone: string }): Date {
  const today = zoned(after, timeZone).toPlainDate();
  for (let days = 0; days <= 2; days += 1) {
    const plain = today.add({ days }).toPlainDateTime(Temporal.PlainTime.from(time));
    const next = instantsOf(plain, timeZone).find((instant) => instant > after);
    if (next) return next;
  }
  throw new Error(`no ${time} in ${timeZone} within two days`);
}

/** The instants of a local time: two where the clock goes back over it, and the jump where the clock jumps over it. */
function instantsOf(plain: Temporal.PlainDateTime, timeZone: string): Date[] {
  const earlier = plain.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  const later = plain.toZonedDateTime(timeZone, { disambiguation: 'later' });
  const isShown = earlier.toPlainDateTime().equals(plain);
  const found = isShown ? [earlier, later] : [earlier.getTimeZoneTransition('next') ?? later];
  return found.map(({ epochMilliseconds }) => new Date(epochMilliseconds));
}

/** From `from` until before `to`, over midnight where `to` is earlier. Two equal times are no hours at all. */
function isWithin(time: string, { from, to }: QuietHours): boolean {
  if (from === to) return false;
  return from < to ? time >= from && time < to : time >= from || time < to;
}

const zoned = (at: Date, timeZone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone);

/** `07:30`: the minute that clocks show. */
const localTimeAt = (at: Date, timeZone: string): string =>
  zoned(at, timeZone).toPlainTime().toString({ smallestUnit: 'minute' });
