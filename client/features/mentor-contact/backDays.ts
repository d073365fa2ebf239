import { DAY_MS } from '../../../shared/domain/units.ts';
import { dateInZone } from '../../platform/i18n/time.ts';

/** The days that one tap offers for coming back, in the mentor's zone: tomorrow, next Monday, in a week. A day that two of them name is there once. */
export function backDays(
  atMs: number,
  timeZone: string,
): { kind: 'tomorrow' | 'monday' | 'week'; backOn: string }[] {
  const today = Date.parse(`${dateInZone(atMs, timeZone)}T00:00:00Z`);
  const days = [
    { kind: 'tomorrow', later: 1 },
    { kind: 'monday', later: 7 - ((new Date(today).getUTCDay() + 6) % 7) },
    { kind: 'week', later: 7 },
  ] as const;
  return days
    .filter((one, index) => days.findIndex(({ later }) => later === one.later) === index)
    .map(({ kind, later }) => ({
      kind,
      backOn: new Date(today + later * DAY_MS).toISOString().slice(0, 10),
    }));
}
