import { DAY_MS } from '../../../shared/domain/units.ts';

const LONGEST_DAYS = 366;

/** Whether an agreement may run until that day (`YYYY-MM-DD`, UTC): from today on, at most a year. */
export function mayRunUntil(untilOn: string, now: Date): boolean {
  const today = now.toISOString().slice(0, 10);
  const last = new Date(now.getTime() + LONGEST_DAYS * DAY_MS).toISOString().slice(0, 10);
  return untilOn >= today && untilOn <= last;
}
