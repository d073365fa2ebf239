import { DAY_SECONDS } from '../units.ts';

/** For how many days back replies are looked at. */
export const HABIT_DAYS = 60;
/** With fewer days on which a person waited nothing is said. */
const MIN_DAYS = 5;
/** "Most days": on at least this share of the days on which a person waited. */
const MAX_DAYS = 0.8;

/** What may be said of how soon a mentor answers, soonest first. */
export const REPLY_HABITS = ['day', 'twoDays'] as const;
export type ReplyHabit = (typeof REPLY_HABITS)[number];

const WITHIN_SECONDS: Record<ReplyHabit, number> = { day: DAY_SECONDS, twoDays: 2 * DAY_SECONDS };

/** A mentee waited from the second in which a message reached their mentor. */
export interface WaitForReply {
  readonly since: number;
  /** The second of the reply, or of the end of the conversation without one; null while they wait. */
  readonly until: number | null;
  readonly isAnswered: boolean;
}

/**
 * What is true of a mentor's replies of the last `HABIT_DAYS`: on at least four of five days on which a person began to wait, everybody who did was answered within
 * that time, by the clock on the wall. Someone who still waits, or whose conversation ended, counts once that time has passed. Null where
 * neither is true, or with fewer than `MIN_DAYS` such days.
 * @param at now, in seconds since 1970-01-01T00:00:00Z
 */
export function replyHabitOf(waits: readonly WaitForReply[], at: number): ReplyHabit | null {
  const recent = waits.filter(({ since }) => since > at - HABIT_DAYS * DAY_SECONDS);
  return REPLY_HABITS.find((habit) => holds(recent, { at, within: WITHIN_SECONDS[habit] })) ?? null;
}

function holds(waits: readonly WaitForReply[], { at, within }: { at: number; within: number }): boolean {
  const days = new Map<number, boolean>();
  for (const { since, until, isAnswered } of waits) {
    const isSoon = (until ?? at) - since <= within;
    if (!isAnswered && isSoon) continue;
    const day = Math.floor(since / DAY_SECONDS);
    days.set(day, (days.get(day) ?? true) && isAnswered && isSoon);
  }
  const good = [...days.values()].filter(Boolean).length;
  return days.size >= MIN_DAYS && good >= days.size * MAX_DAYS;
}
