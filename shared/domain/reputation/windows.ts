import { BLIND_DAYS, ELIGIBLE, REVISION_WINDOW_DAYS, SUBMIT_WINDOW_DAYS } from './constants.ts';
import { DAY_MS } from '../units.ts';

const daysAfter = (at: Date, days: number): Date => new Date(at.getTime() + days * DAY_MS);

/** The first instant at which a mentee's rating is too late; the mentor's reflection does not change it. */
export function ratingClosesAt(endedAt: Date): Date {
  return daysAfter(endedAt, SUBMIT_WINDOW_DAYS);
}

/** The first instant at which a mentor's reflection is too late; the mentee's rating does not change it. */
export function reflectionClosesAt(endedAt: Date): Date {
  return daysAfter(endedAt, BLIND_DAYS);
}

/**
 * The first instant at which a rating can no longer be changed: the begun day is not counted, in its author's favour.
 * @param unsealedDay whole UTC days since 1970-01-01, of the day on which it began to count
 */
export function revisionClosesAt(unsealedDay: number): Date {
  return daysAfter(new Date(0), unsealedDay + 1 + REVISION_WINDOW_DAYS);
}

/**
 * When a rating begins to count: once both the rating and the reflection were given; without a reflection fourteen days after the
 * rating, or when the window closes if that is earlier. Never before it was given.
 */
export function revealAt(input: { endedAt: Date; ratedAt: Date; reflectedAt: Date | null }): Date {
  const { endedAt, ratedAt, reflectedAt } = input;
  if (reflectedAt) return reflectedAt > ratedAt ? reflectedAt : ratedAt;
  const blindUntil = daysAfter(ratedAt, BLIND_DAYS);
  const closesAt = ratingClosesAt(endedAt);
  return blindUntil < closesAt ? blindUntil : closesAt;
}

/** What both sides wrote in an engagement, and on how many (UTC) days the mentee did. */
export interface EngagementActivity {
  readonly menteeMessages: number;
  readonly menteeDays: number;
  readonly mentorMessages: number;
}

/** Whether a promise of a reply passed before the conversation ended (T9), and nothing ever came back. */
export function wasLetDown(input: {
  endedAt: Date;
  /** When the first promise of a reply passed; null where none did. */
  missedAt: Date | null;
  mentorMessages: number;
}): boolean {
  const { endedAt, missedAt, mentorMessages } = input;
  return mentorMessages === 0 && missedAt !== null && missedAt <= endedAt;
}

/** Whether a conversation was long enough for its rating to count, so that throw-away accounts cannot change a mentor's numbers. */
export function isEligible({ menteeMessages, menteeDays, mentorMessages }: EngagementActivity): boolean {
  return (
    menteeMessages >= ELIGIBLE.menteeMessages &&
    menteeDays >= ELIGIBLE.menteeDays &&
    mentorMessages >= ELIGIBLE.mentorMessages
  );
}
