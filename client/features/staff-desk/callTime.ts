import { instantOfWallTime } from '../../../shared/domain/screening/interview.ts';
import { MINUTE_MS } from '../../../shared/domain/units.ts';
import { zoneHere } from '../../platform/i18n/timeZones.ts';

/** An instant as a field of the type `datetime-local` writes it, on the clock of this browser. */
export function wallTimeOf(ms: number): string {
  const offset = new Date(ms).getTimezoneOffset() * MINUTE_MS;
  return new Date(ms - offset).toISOString().slice(0, 16);
}

/** The instant of a value of such a field; null where it is none, or lies after `nowMs`. */
export function instantUntil(value: string, nowMs: number): string | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(value)) return null;
  const [day = '', time = ''] = value.split('T');
  const calledAt = instantOfWallTime({ day, time: time.slice(0, 5), timeZone: zoneHere() });
  return calledAt !== null && calledAt.getTime() <= nowMs ? calledAt.toISOString() : null;
}
