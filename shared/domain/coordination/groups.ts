import { DAY_SECONDS } from '../units.ts';

/** For how long missed promises of a reply are looked back at. */
export const SILENCE_DAYS = 60;
/** So many missed promises within `SILENCE_DAYS` are seen by the coordinator. */
const SILENCES = 2;
/** A week is nearly used when more than this share of it is. */
const NEARLY_USED = 0.9;
const IDLE_SECONDS = 21 * DAY_SECONDS;
/** Fewer conversations than this are no heavy load, whatever the others have. */
const MIN_HEAVY = 3;

/** What a coordinator looks for among the mentors. A mentor may be in several groups. */
export const MENTOR_GROUPS = ['nearLimit', 'idle', 'away', 'unanswered', 'silent', 'heavy', 'free'] as const;
export type MentorGroup = (typeof MENTOR_GROUPS)[number];

/** What of one mentor decides the groups. Seconds of time are of the running week. */
export interface MentorWeek {
  /** Allowance and extensions, less what is given back. */
  readonly budgetSeconds: number;
  readonly leftSeconds: number;
  /** Second at which counted time last ended; the start of the first week for a mentor who had none. */
  readonly lastSeenAt: number;
  readonly isAway: boolean;
  /** Open conversations. */
  readonly conversations: number;
  /** Mentees who wait past the promise now. */
  readonly unanswered: number;
  /** Promises of a reply missed in the last `SILENCE_DAYS`. */
  readonly missed: number;
}

/**
 * The groups a mentor is in.
 * @param others `at`: now, in seconds since 1970-01-01T00:00:00Z; `meanLoad`: open conversations for each mentor who has any
 */
export function groupsOf(
  mentor: MentorWeek,
  { at, meanLoad }: { at: number; meanLoad: number },
): MentorGroup[] {
  const { budgetSeconds, leftSeconds, conversations, isAway } = mentor;
  const isIn: Record<MentorGroup, boolean> = {
    nearLimit: leftSeconds < budgetSeconds * (1 - NEARLY_USED),
    idle: mentor.lastSeenAt < at - IDLE_SECONDS,
    away: isAway,
    unanswered: mentor.unanswered > 0,
    silent: mentor.missed >= SILENCES,
    heavy: conversations >= MIN_HEAVY && conversations > 2 * meanLoad,
    free: conversations === 0 && leftSeconds > 0 && !isAway,
  };
  return MENTOR_GROUPS.filter((group) => isIn[group]);
}

/** Open conversations for each mentor who has any; 0 without one. */
export function meanLoadOf(loads: readonly number[]): number {
  const loaded = loads.filter((load) => load > 0);
  return loaded.length === 0 ? 0 : loaded.reduce((sum, load) => sum + load, 0) / loaded.length;
}

/** How many mentors have how many open conversations: one row for each number from none to the most. */
export function spreadOfLoads(loads: readonly number[]): { conversations: number; mentors: number }[] {
  const maxLoad = Math.max(0, ...loads);
  return Array.from({ length: maxLoad + 1 }, (_, conversations) => ({
    conversations,
    mentors: loads.filter((load) => load === conversations).length,
  }));
}
