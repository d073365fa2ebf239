import { newId } from '../../../platform/crypto/index.ts';
import type { AuditDeps } from '../audit.deps.ts';
import { withProof } from '../storedRow.ts';

interface Recorded {
  /** Null for the system itself. */
  actorId: string | null;
  action: string;
  subject: { kind: string; id: string };
  caseId?: string;
  /** Reason given by staff, or the name of a move; never words of a mentee or mentor. */
  reason?: string;
}

/** Appends a row. Joins the running transaction; outside one it is stored at once. */
export function recordRow({ clock, keys, rows }: Pick<AuditDeps, 'clock' | 'keys' | 'rows'>) {
  return ({ actorId, action, subject, caseId, reason }: Recorded): Promise<void> =>
    rows.insert(
      withProof(keys, {
        _id: newId(),
        at: clock.now(),
        actorId,
        action,
        subject: { kind: subject.kind, id: subject.id },
        caseId: caseId ?? null,
        reason: reason ?? null,
      }),
    );
}
