import { openPeriods, openSecondsPerWeek } from './contactHours.ts';
import type { ContactHours, ContactWindow } from './contactHours.ts';
import { HOUR_SECONDS } from '../units.ts';

/** What a mentor promises who stated nothing else, in contact hours. */
export const DEFAULT_REPLY_HOURS = 48;

/**
 * Seconds of contact hours within which a reply is promised: as stated, but at most the contact hours of one week. 48 hours would be eight
 * weeks where a mentor is there six hours a week.
 */
export function promisedReplySeconds(windows: readonly ContactWindow[], replyHours: number): number {
  return Math.min(replyHours * HOUR_SECONDS, openSecondsPerWeek(windows));
}

/**
 * The second at which a reply is due: `seconds` of contact hours after `start`. Time outside the windows and time away do not count.
 * @param input `start`: seconds since 1970-01-01T00:00:00Z
 */
export function replyDueAt(
  hours: ContactHours,
  { start, seconds }: { start: number; seconds: number },
): number {
  let left = seconds;
  let due = start;
  for (const { startsAt, endsAt } of openPeriods(hours, start)) {
    due = startsAt + left;
    if (due <= endsAt) return due;
    left -= endsAt - startsAt;
  }
  return due;
}
