import type { RiskLevel } from '../moderation/riskLevels.ts';

/** What sets the times of a case: the risk of its texts, an allegation against a mentor, or that staff escalated it. */
export const CLOCK_LEVELS = [
  'imminent',
  'high',
  'moderate',
  'low',
  'allegation',
  'appeal',
  'escalatedUrgent',
  'escalated',
] as const;
export type ClockLevel = (typeof CLOCK_LEVELS)[number];

/** The steps of a call-out, in the order in which those fire that are due at one instant. */
export const CLOCK_STEPS = ['pageOnCall', 'pageNext', 'pageLead', 'tellCoordinator'] as const;
export type ClockStep = (typeof CLOCK_STEPS)[number];

interface ClockTimes {
  /** Minutes after the message until a member of staff must have acknowledged the case. A later step is a breach. */
  acknowledgeMinutes: number;
  /** Minutes after the message at which each step fires, unless the case was acknowledged. */
  steps: Readonly<Partial<Record<ClockStep, number>>>;
}

const HOUR = 60;

/** Minutes in which an appeal is decided (R18, R26). */
export const APPEAL_MINUTES = 7 * 24 * HOUR;

/**
 * The times of every level (R18, policy). Each level has a step at the instant of its breach. R18 gives the lead an hour for an allegation
 * until the acknowledgement: the page goes out at the beginning of that hour (R22).
 */
export const CLOCKS: Readonly<Record<ClockLevel, ClockTimes>> = {
  imminent: {
    acknowledgeMinutes: 5,
    steps: { pageOnCall: 0, pageNext: 5, pageLead: 15, tellCoordinator: 30 },
  },
  high: {
    acknowledgeMinutes: 30,
    steps: { pageOnCall: 0, pageNext: 30, pageLead: 2 * HOUR, tellCoordinator: 4 * HOUR },
  },
  moderate: {
    acknowledgeMinutes: 8 * HOUR,
    steps: { pageOnCall: 8 * HOUR, pageNext: 9 * HOUR, pageLead: 12 * HOUR, tellCoordinator: 24 * HOUR },
  },
  low: {
    acknowledgeMinutes: 72 * HOUR,
    steps: { pageOnCall: 72 * HOUR, pageLead: 84 * HOUR, tellCoordinator: 96 * HOUR },
  },
  allegation: { acknowledgeMinutes: HOUR, steps: { pageLead: 0, pageNext: HOUR, tellCoordinator: HOUR } },
  appeal: { acknowledgeMinutes: APPEAL_MINUTES, steps: { pageLead: APPEAL_MINUTES } },
  escalatedUrgent: { acknowledgeMinutes: 15, steps: { pageLead: 0, pageNext: 15, tellCoordinator: 15 } },
  escalated: { acknowledgeMinutes: HOUR, steps: { pageLead: 0, pageNext: HOUR, tellCoordinator: HOUR } },
};

/** The level that a risk stands for; a case without a risk has the longest times. */
export function clockLevelOf(risk: RiskLevel): ClockLevel {
  return risk === 'none' ? 'low' : risk;
}
