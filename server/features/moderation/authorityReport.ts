import { authorityReportDueAt, statutoryBodyOf } from '../../../shared/domain/moderation/authorityReport.ts';
import type {
  AbuseSuspicion,
  AuthorityReportOutcome,
  StatutoryBody,
} from '../../../shared/domain/moderation/authorityReport.ts';
import type { RiskLevel } from '../../../shared/domain/moderation/riskLevels.ts';
import { HOUR_MS } from '../../../shared/domain/units.ts';
import type { AuthorityReportView } from '../../../shared/contracts/authorityReports.ts';
import { newId } from '../../platform/crypto/index.ts';
import type { SealedText } from '../../platform/crypto/index.ts';
import { dateField, sealedTextField, subdocument, textField } from '../../platform/db/index.ts';

/** The task to report a suspicion of child sexual abuse to the statutory body (R44). It holds no word of a message. */
export interface AuthorityReport {
  /** Id of this task; its note is sealed under it. */
  id: string;
  suspicion: AbuseSuspicion;
  body: StatutoryBody;
  /** Account of who decided so. */
  by: string;
  openedAt: Date;
  dueAt: Date;
  /** Since it is overdue: how often it was paged, and when last. */
  paged: { count: number; at: Date } | null;
  closed: {
    outcome: AuthorityReportOutcome;
    /** Calendar date on which the body was told, or the decision was made. */
    on: string;
    by: string;
    at: Date;
    /** What the body answered, or why nothing is reported. */
    note: SealedText;
  } | null;
}

export const authorityReportField = subdocument({
  id: textField,
  suspicion: textField,
  body: textField,
  by: textField,
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
    }),
    default: null,
  },
});

interface WithReports {
  authorityReports: AuthorityReport[];
}

/** The open task of a case; null if it has none. */
export function openAuthorityReportOf({ authorityReports }: WithReports): AuthorityReport | null {
  return authorityReports.find(({ closed }) => closed === null) ?? null;
}

/** An overdue task is paged again after so long, until it is closed. */
const PAGE_AGAIN_MS = HOUR_MS;

/** The open task of a case if a page about it is due; null otherwise. */
export function reportToPageOf(found: WithReports, now: Date): AuthorityReport | null {
  const open = openAuthorityReportOf(found);
  if (!open || open.dueAt > now) return null;
  return open.paged && open.paged.at.getTime() + PAGE_AGAIN_MS > now.getTime() ? null : open;
}

/** The tasks of a case after a decision that suspects abuse: one more, unless one is open already. */
export function withSuspicion(
  found: WithReports & { risk: RiskLevel },
  { suspicion, by, at }: { suspicion: AbuseSuspicion; by: string; at: Date },
): AuthorityReport[] {
  if (openAuthorityReportOf(found)) return found.authorityReports;
  const body = statutoryBodyOf(found.risk);
  const dueAt = authorityReportDueAt(body, at);
  const report = { id: newId(), suspicion, body, by, openedAt: at, dueAt, paged: null, closed: null };
  return [...found.authorityReports, report];
}

/** A task for the desk. `note`: of the one that was closed. */
export function presentAuthorityReport(
  { suspicion, body, by, openedAt, dueAt, closed }: AuthorityReport,
  { nameOf, note }: { nameOf: (accountId: string) => string; note: string },
): AuthorityReportView {
  return {
    suspicion,
    body,
    by: nameOf(by),
    openedAt: openedAt.toISOString(),
    dueAt: dueAt.toISOString(),
    closed: closed && {
      outcome: closed.outcome,
      on: closed.on,
      by: nameOf(closed.by),
      at: closed.at.toISOString(),
      note,
    },
  };
}
