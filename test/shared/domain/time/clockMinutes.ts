import fc from 'fast-check';
import { toSecond } from '../../../../shared/domain/time/calendar.ts';
import type { ContactWindow } from '../../../../shared/domain/time/contactHours.ts';

/** Both changes of the clock in 2026; Cairo's are at midnight, Lord Howe's of half an hour, Kathmandu has none. */
const CLOCKS = [
  { timeZone: 'Europe/London', changes: ['2026-03-29T01:00:00Z', '2026-10-25T01:00:00Z'] },
  { timeZone: 'America/New_York', changes: ['2026-03-08T07:00:00Z', '2026-11-01T06:00:00Z'] },
  { timeZone: 'Australia/Lord_Howe', changes: ['2026-04-04T15:00:00Z', '2026-10-03T15:30:00Z'] },
  { timeZone: 'Africa/Cairo', changes: ['2026-04-23T22:00:00Z', '2026-10-29T21:00:00Z'] },
  { timeZone: 'Asia/Kathmandu', changes: ['2026-03-29T01:00:00Z'] },
] as const;

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const HALF_HOUR = 1800;
const WEEK_MINUTES = 7 * 1440;

const zones = new Map(CLOCKS.map(({ timeZone }) => [timeZone as string, zoneOf(timeZone)]));

/** What a wall clock shows at each half hour, by `Intl`: minutes since Monday 00:00. No offset of a zone changes inside one. */
function zoneOf(timeZone: string): (at: number) => number {
  const clock = { hour: '2-digit', minute: '2-digit', weekday: 'short', hourCycle: 'h23' } as const;
  const format = new Intl.DateTimeFormat('en-GB', { timeZone, ...clock });
  const known = new Map<number, number>();
  return (at) => {
    const before = known.get(at);
    if (before !== undefined) return before;
    const parts = Object.fromEntries(format.formatToParts(at * 1000).map(({ type, value }) => [type, value]));
    const day = DAYS.indexOf(parts.weekday ?? '');
    const shown = day * 1440 + Number(parts.hour) * 60 + Number(parts.minute);
    known.set(at, shown);
    return shown;
  };
}

const minuteOfWeek = (day: number, clock: string) => {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return (day - 1) * 1440 + hours * 60 + minutes;
};

/**
 * Whether the clock of a zone shows a time in a window during the minute that begins at a second: independent of `openPeriods`, as it reads
 * the clock each minute.
 */
export function minuteReader(windows: readonly ContactWindow[], timeZone: string): (at: number) => boolean {
  const spans = windows.map(
    ({ day, from, until }) => [minuteOfWeek(day, from), minuteOfWeek(day, until)] as const,
  );
  const shownAt = zones.get(timeZone);
  return (at) => {
    const cut = at - (at % HALF_HOUR);
    const minute = ((shownAt?.(cut) ?? Number.NaN) + (at - cut) / 60) % WEEK_MINUTES;
    return spans.length === 0 || spans.some(([from, until]) => from <= minute && minute < until);
  };
}

const time = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

const anyWindow = fc
  .tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 30, max: 600 }))
  .map(([day, from, length]) => ({ day, from: time(from), until: time(Math.min(1440, from + length)) }));

/** Windows, a zone and a minute in the ten days about a change of its clock. */
export const anyWeek = fc
  .record({
    clock: fc.constantFrom(...CLOCKS),
    later: fc.boolean(),
    minutes: fc.integer({ min: -7 * 1440, max: 3 * 1440 }),
    windows: fc.array(anyWindow, { maxLength: 6 }),
  })
  .map(({ clock, later, minutes, windows }) => ({
    windows,
    timeZone: clock.timeZone,
    start: toSecond(clock.changes.at(later ? -1 : 0) ?? '') + minutes * 60,
  }));
