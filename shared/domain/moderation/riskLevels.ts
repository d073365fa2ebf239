/** How great the danger to the young person is, least first (R15). */
export const RISK_LEVELS = ['none', 'low', 'moderate', 'high', 'imminent'] as const;
export type RiskLevel = (typeof RISK_LEVELS)[number];

/** Greater is graver. */
export function riskRank(risk: RiskLevel): number {
  return RISK_LEVELS.indexOf(risk);
}

/** How grave a help card is, least first: at `imminent` it names the emergency number first. */
export const HELP_LEVELS = ['moderate', 'high', 'imminent'] as const;
export type HelpLevel = (typeof HELP_LEVELS)[number];

/** The help card that a risk calls for. */
export function helpLevelOf(risk: RiskLevel): HelpLevel {
  return risk === 'high' || risk === 'imminent' ? risk : 'moderate';
}

/** The levels below this one. */
export function lesserHelpLevels(level: HelpLevel): readonly HelpLevel[] {
  return HELP_LEVELS.slice(0, HELP_LEVELS.indexOf(level));
}

/** The graver of two levels; null where there is neither. */
export function graverHelpLevel(a: HelpLevel | null, b: HelpLevel | null): HelpLevel | null {
  return HELP_LEVELS.findLast((level) => level === a || level === b) ?? null;
}
