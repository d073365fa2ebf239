import type { DECISION_ACTIONS } from './decisions.ts';
import { riskRank } from './riskLevels.ts';
import type { RiskLevel } from './riskLevels.ts';
import { HOUR_MS } from '../units.ts';
import { endOfNextWorkingDay } from '../workingDays.ts';

/**
 * Reason codes for a suspicion of child sexual abuse (R44): `abuseMaterial` is text or a picture that shows it, `sexualExploitation` is a person
 * who exploits a child. Only staff see these codes; no message or notice to the mentee or the mentor contains one.
 */
export const ABUSE_SUSPICIONS = ['abuseMaterial', 'sexualExploitation'] as const;
export type AbuseSuspicion = (typeof ABUSE_SUSPICIONS)[number];

/** Who is told: the National Crime Agency; where a child may be in danger now, the police first (999, or 101). */
export const STATUTORY_BODIES = ['nca', 'police'] as const;
export type StatutoryBody = (typeof STATUTORY_BODIES)[number];

/**
 * Who is told or asked. `designatedOfficer` is asked for advice on an allegation against a mentor: the designated officer of the local
 * authority (LADO) in England, the safeguarding partner of the nation elsewhere (R22).
 */
export const AUTHORITY_BODIES = [...STATUTORY_BODIES, 'designatedOfficer'] as const;
export type AuthorityBody = (typeof AUTHORITY_BODIES)[number];

/** `report`: a suspicion of child sexual abuse is reported (R44). `advice`: advice is asked for on an allegation against a mentor (R22). */
export const AUTHORITY_TASKS = ['report', 'advice'] as const;
export type AuthorityTask = (typeof AUTHORITY_TASKS)[number];

/** What is to be done, by the body that is told or asked. */
export function authorityTaskOf({ body }: { body: AuthorityBody }): AuthorityTask {
  return body === 'designatedOfficer' ? 'advice' : 'report';
}

/**
 * `reported`: the body was told. `advised`: the body gave advice. `notNeeded`: a person decided that there is nothing to report or ask, and
 * wrote why.
 */
export const AUTHORITY_REPORT_OUTCOMES = ['reported', 'advised', 'notNeeded'] as const;
export type AuthorityReportOutcome = (typeof AUTHORITY_REPORT_OUTCOMES)[number];

/** The outcomes with which each task is closed. */
export const OUTCOMES_OF_TASK = {
  report: ['reported', 'notNeeded'],
  advice: ['advised', 'notNeeded'],
} as const satisfies Readonly<Record<AuthorityTask, readonly AuthorityReportOutcome[]>>;

/** Whether a task of this kind is closed with this outcome. */
export function canCloseWith(task: AuthorityTask, outcome: AuthorityReportOutcome): boolean {
  return OUTCOMES_OF_TASK[task].some((one) => one === outcome);
}

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

/** Advice on an allegation is asked for within one working day (R18). */
export function adviceDueAt(openedAt: Date): Date {
  return endOfNextWorkingDay(openedAt);
}

/** Whether only a safeguarding lead reads the words of a case: sexual abuse was suspected in it (R23). An allegation alone shuts no case. */
export function isForLeadAlone({
  authorityReports,
}: {
  authorityReports: readonly { body: AuthorityBody }[];
}): boolean {
  return authorityReports.some((one) => authorityTaskOf(one) === 'report');
}
