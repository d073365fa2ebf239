import type { AuditRowView } from '../../../shared/contracts/audit.ts';
import type { AuditRow } from './auditRow.model.ts';
import { VERIFIED_ACTION } from './verification.ts';

/** The id of a row outside of the server: a part of its proof, which is as random as its `_id`. */
const ID_LENGTH = 22;

/** A row for the page of the audit: desk names and case numbers, and no id of the store. */
export function presentAuditRow(
  { at, actorId, action, subject, caseId, reason, proof }: AuditRow,
  { nameOf, numbers }: { nameOf: (accountId: string) => string | null; numbers: ReadonlyMap<string, string> },
): AuditRowView {
  return {
    id: proof.slice(0, ID_LENGTH),
    at: at.toISOString(),
    by: actorId === null ? null : nameOf(actorId),
    action,
    about: subject.kind,
    caseNumber: caseId === null ? null : (numbers.get(caseId) ?? null),
    reason: action === VERIFIED_ACTION ? null : reason,
  };
}
