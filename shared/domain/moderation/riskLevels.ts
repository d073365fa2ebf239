/** How great the danger to the young person is, least first (R15). */
export const RISK_LEVELS = ['none', 'low', 'moderate', 'high', 'imminent'] as const;
export type RiskLevel = (typeof RISK_LEVELS)[number];

/** Greater is graver. */
export function riskRank(risk: RiskLevel): number {
  return RISK_LEVELS.indexOf(risk);
}
