import type { DECISION_ACTIONS } from './decisions.ts';
import { riskRank } from './riskLevels.ts';
import type { RiskLevel } from './riskLevels.ts';
import { HOUR_MS } from '../units.ts';

/**
 * Reason codes for a suspicion of child sexual abuse (R44): `abuseMaterial` is text or a picture that shows it, `sexualExploitation` is a person
 * who exploits a child. Only staff see these codes; no message or notice to the mentee or the mentor contains one.
 */
export const ABUSE_SUSPICIONS = ['abuseMaterial', 'sexualExploitation'] as const;
export type AbuseSuspicion = (typeof ABUSE_SUSPICIONS)[number];

/** Who is told: the National Crime Agency; where a child may be in danger now, the police first (999, or 101). */
export const STATUTORY_BODIES = ['nca', 'police'] as const;
export type StatutoryBody = (typeof STATUTORY_BODIES)[number];

/** `reported`: the body was told. `notNeeded`: a person decided that there is nothing to report, and wrote why. */
export const AUTHORITY_REPORT_OUTCOMES = ['reported', 'notNeeded'] as const;
export type AuthorityReportOutcome = (typeof AUTHORITY_REPORT_OUTCOMES)[number];

/** Policy: within so many hours of the decision the body is told. */
const DUE_HOURS: Readonly<Record<StatutoryBody, number>> = { nca: 24, police: 1 };

/** Actions that can carry a suspicion: they keep the text or the person away from the child, or hand the case to the lead. */
const SUSPECTING = ['redact', 'remove', 'lock', 'restrict', 'escalate'] as const;

/** Whether a decision with this action can name a suspicion. */
export function canSuspect(action: (typeof DECISION_ACTIONS)[number]): boolean {
  return SUSPECTING.some((one) => one === action);
}

/** The body that is told of a suspicion in a case of this risk. */
export function statutoryBodyOf(risk: RiskLevel): StatutoryBody {
  return riskRank(risk) >= riskRank('high') ? 'police' : 'nca';
}

export function authorityReportDueAt(body: StatutoryBody, openedAt: Date): Date {
  return new Date(openedAt.getTime() + DUE_HOURS[body] * HOUR_MS);
}

/** Whether only a safeguarding lead reads the words of a case: sexual abuse was suspected in it (R23). */
export function isForLeadAlone({ authorityReports }: { authorityReports: readonly unknown[] }): boolean {
  return authorityReports.length > 0;
}
