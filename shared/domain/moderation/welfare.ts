import { MINUTE_MS } from '../units.ts';
import { riskRank } from './riskLevels.ts';
import type { RiskLevel } from './riskLevels.ts';

/** What protects the people at the desk (R40, policy). */
export const WELFARE = {
  /** At the desk without a break. */
  workMinutes: 120,
  /** The break that follows; as long a time away from the desk counts as one. */
  breakMinutes: 15,
  /** Cases of high or imminent risk that one person takes in a day (UTC). */
  severePerDay: 6,
  /** Within these minutes without a sign of life a person counts as at the desk. */
  seenMinutes: 2,
} as const;

/** Kinds of findings that a member of staff can ask not to be given. */
export const AVOIDABLE_TOPICS = [
  'selfHarm',
  'abuse',
  'danger',
  'sexual',
  'harassment',
  'encouragesHarm',
] as const;
export type AvoidableTopic = (typeof AVOIDABLE_TOPICS)[number];

/** How long a person has been at the desk. */
export interface DeskTime {
  /** Since the last break. */
  workingSince: Date;
  seenAt: Date;
  /** End of the break that they are on, or were on last; null before the first. */
  breakUntil: Date | null;
}

const WORK_MS = WELFARE.workMinutes * MINUTE_MS;
const BREAK_MS = WELFARE.breakMinutes * MINUTE_MS;

/** The break that begins now. */
export function beginBreak(time: DeskTime, now: Date): DeskTime {
  return { ...time, breakUntil: new Date(now.getTime() + BREAK_MS) };
}

/** A person's desk time after a request of theirs: a break begins by itself after two hours of work, and a long enough absence counts as a break. */
export function seenAgain(before: DeskTime | null, now: Date): DeskTime {
  const fresh = { workingSince: now, seenAt: now, breakUntil: null };
  if (!before) return fresh;
  if (isOnBreak(before, now)) return { ...before, seenAt: now };
  const wasAway = now.getTime() - before.seenAt.getTime() >= BREAK_MS;
  if (before.breakUntil !== null || wasAway) return fresh;
  const time = { ...before, seenAt: now };
  return isBreakDue(time, now) ? beginBreak(time, now) : time;
}

/** Whether a break of this person is running. */
export function isOnBreak({ breakUntil }: Pick<DeskTime, 'breakUntil'>, now: Date): boolean {
  return breakUntil !== null && breakUntil > now;
}

/** When the next break begins. */
export function breakDueAt({ workingSince }: Pick<DeskTime, 'workingSince'>): Date {
  return new Date(workingSince.getTime() + WORK_MS);
}

function isBreakDue(time: DeskTime, now: Date): boolean {
  return breakDueAt(time) <= now;
}

/** A case of high or imminent risk is counted, and followed by a debrief. */
export function isSevere({ risk }: { risk: RiskLevel }): boolean {
  return riskRank(risk) >= riskRank('high');
}

/**
 * Why a person may not take a case now; null when they may. An imminent danger is never refused: no one else may be there.
 * @param facts `severeToday`: how many other severe cases they took today; `isAvoided`: they asked not to be given its topic
 */
export function welfareRefusal(facts: {
  risk: RiskLevel;
  isOnBreak: boolean;
  severeToday: number;
  isAvoided: boolean;
}): 'breakNeeded' | 'severeCapReached' | 'topicAvoided' | null {
  if (facts.risk === 'imminent') return null;
  if (facts.isOnBreak) return 'breakNeeded';
  if (isSevere(facts) && facts.severeToday >= WELFARE.severePerDay) return 'severeCapReached';
  return facts.isAvoided ? 'topicAvoided' : null;
}
