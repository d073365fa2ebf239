import { DAY_MS } from '../units.ts';

/** Policy: how many days before the first piece of evidence lapses a mentor is told, and once more when it has (R6). */
export const LAPSE_WARNING_DAYS = [90, 30, 7, 0] as const;
export type LapseWarning = (typeof LAPSE_WARNING_DAYS)[number];

/** How long after a lapse it is still told, by a service that did not run before. */
const TOLD_LATE_DAYS = 30;

/** The warning that is due: the last one whose day has come; null before the first, and long after the lapse. */
export function lapseWarning({ until, now }: { until: Date; now: Date }): LapseWarning | null {
  const left = until.getTime() - now.getTime();
  if (left < -TOLD_LATE_DAYS * DAY_MS) return null;
  return LAPSE_WARNING_DAYS.findLast((days) => left <= days * DAY_MS) ?? null;
}

/** Lapses in this span can have a warning that is due. */
export function warnedSpan(now: Date): { from: Date; to: Date } {
  const at = (days: number) => new Date(now.getTime() + days * DAY_MS);
  return { from: at(-TOLD_LATE_DAYS), to: at(LAPSE_WARNING_DAYS[0]) };
}
