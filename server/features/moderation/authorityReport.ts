import {
  adviceDueAt,
  authorityReportDueAt,
  authorityTaskOf,
  statutoryBodyOf,
} from '../../../shared/domain/moderation/authorityReport.ts';
import type {
  AbuseSuspicion,
  AuthorityBody,
  AuthorityReportOutcome,
  AuthorityTask,
} from '../../../shared/domain/moderation/authorityReport.ts';
import type { RiskLevel } from '../../../shared/domain/moderation/riskLevels.ts';
import { isPageDue } from '../../../shared/domain/dutyTask.ts';
import type { OverduePages } from '../../../shared/domain/dutyTask.ts';
import type { AuthorityReportView } from '../../../shared/contracts/authorityReports.ts';
import { newId } from '../../platform/crypto/index.ts';
import type { SealedText } from '../../platform/crypto/index.ts';
import { dateField, sealedTextField, subdocument, textField } from '../../platform/db/index.ts';

/**
 * The task to report a suspicion of child sexual abuse to the statutory body (R44), or to ask for advice on an allegation against a mentor
 * (R22). It holds no word of a message.
 */
export interface AuthorityReport {
  /** Id of this task; its note is sealed under it. */
  id: string;
  /** Null for an allegation. */
  suspicion: AbuseSuspicion | null;
  body: AuthorityBody;
  /** Account of who decided so; null where the lock of the case opened it. */
  by: string | null;
  openedAt: Date;
  dueAt: Date;
  paged: OverduePages | null;
  closed: {
    outcome: AuthorityReportOutcome;
    /** Calendar date on which the body was told, or the decision was made. */
    on: string;
    by: string;
    at: Date;
    /** What the body answered, or why nothing is reported or asked. */
    note: SealedText;
    /** With advice: the number of its record, or who gave it. Tasks that were closed before there was advice have none. */
    reference?: SealedText | null;
  } | null;
}

export const authorityReportField = subdocument({
  id: textField,
  suspicion: { type: String, default: null },
  body: textField,
  by: { type: String, default: null },
  openedAt: dateField,
  dueAt: dateField,
  paged: { type: subdocument({ count: { type: Number, required: true }, at: dateField }), default: null },
  closed: {
    type: subdocument({
      outcome: textField,
      on: textField,
      by: textField,
      at: dateField,
      note: { type: sealedTextField, required: true },
      reference: { type: sealedTextField, default: null },
    }),
    default: null,
  },
});

interface WithReports {
  authorityReports: AuthorityReport[];
}

/** The open tasks of a case: at most one to report, and one to ask for advice. */
export function openAuthorityReportsOf({ authorityReports }: WithReports): AuthorityReport[] {
  return authorityReports.filter(({ closed }) => closed === null);
}

/** The open task of this kind; null if the case has none. */
export function openAuthorityReportOf(found: WithReports, task: AuthorityTask): AuthorityReport | null {
  return openAuthorityReportsOf(found).find((one) => authorityTaskOf(one) === task) ?? null;
}

/** Whether advice on an allegation was asked for in a case, or is to be. */
export function hasAdviceTask({ authorityReports }: WithReports): boolean {
  return authorityReports.some((one) => authorityTaskOf(one) === 'advice');
}

/** The open tasks of a case about which a page is due. */
export function reportsToPageOf(found: WithReports, now: Date): AuthorityReport[] {
  return openAuthorityReportsOf(found).filter((one) => isPageDue(one, now));
}

/** The tasks of a case after a decision that suspects abuse: one more, unless one to report is open already. */
export function withSuspicion(
  found: WithReports & { risk: RiskLevel },
  { suspicion, by, at }: { suspicion: AbuseSuspicion; by: string; at: Date },
): AuthorityReport[] {
  if (openAuthorityReportOf(found, 'report')) return found.authorityReports;
  const body = statutoryBodyOf(found.risk);
  const dueAt = authorityReportDueAt(body, at);
  const report = { id: newId(), suspicion, body, by, openedAt: at, dueAt, paged: null, closed: null };
  return [...found.authorityReports, report];
}

/** The tasks of a case after an allegation: one more, unless one to ask for advice is open already. */
export function withAllegation(
  found: WithReports,
  { by, at }: { by: string | null; at: Date },
): AuthorityReport[] {
  if (openAuthorityReportOf(found, 'advice')) return found.authorityReports;
  const task = { id: newId(), suspicion: null, body: 'designatedOfficer' as const, by, openedAt: at };
  return [...found.authorityReports, { ...task, dueAt: adviceDueAt(at), paged: null, closed: null }];
}

/** The tasks of a case that takes up what another would have been opened for: one to ask for advice too, unless one is open already. */
export function joinAllegation(existing: WithReports, added: WithReports): AuthorityReport[] {
  const task = openAuthorityReportOf(added, 'advice');
  const hasOne = task === null || openAuthorityReportOf(existing, 'advice') !== null;
  return hasOne ? existing.authorityReports : [...existing.authorityReports, task];
}

/** The words with which a task was closed; empty and null for an open one. */
export interface ClosedWords {
  note: string;
  reference: string | null;
}

/** A task for the desk. `note` and `reference`: of the one that was closed. */
export function presentAuthorityReport(
  { suspicion, body, by, openedAt, dueAt, closed }: AuthorityReport,
  { nameOf, note, reference }: ClosedWords & { nameOf: (accountId: string) => string },
): AuthorityReportView {
  return {
    suspicion,
    body,
    by: by === null ? null : nameOf(by),
    openedAt: openedAt.toISOString(),
    dueAt: dueAt.toISOString(),
    closed: closed && {
      outcome: closed.outcome,
      on: closed.on,
      by: nameOf(closed.by),
      at: closed.at.toISOString(),
      note,
      reference,
    },
  };
}
