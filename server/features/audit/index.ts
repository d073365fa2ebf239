import type { FeatureModule } from '../../platform/feature.ts';
import type { Platform } from '../../platform/platform.ts';
import { newId } from '../../platform/crypto/index.ts';
import { createAuditRepository } from './auditRow.repository.ts';

interface Recorded {
  /** Null for the system itself. */
  actorId: string | null;
  action: string;
  subject: { kind: string; id: string };
  caseId?: string;
  /** Reason given by staff, or the name of a move; never words of a mentee or mentor. */
  reason?: string;
}

/** The append-only record of what staff and the system did (R38). */
export function createAuditFeature({ platform }: { platform: Pick<Platform, 'clock'> }) {
  const rows = createAuditRepository();
  const module: FeatureModule = { name: 'audit' };
  return {
    module,
    /** Joins the running transaction; outside one it is stored at once. */
    record: ({ caseId, reason, ...what }: Recorded): Promise<void> =>
      rows.insert({
        _id: newId(),
        at: platform.clock.now(),
        ...what,
        caseId: caseId ?? null,
        reason: reason ?? null,
      }),
    readsOfCase: rows.findByCase,
    listOf: rows.findBySubject,
    listOfMany: rows.findBySubjects,
  };
}
