import { nightly } from '../../../platform/sweeps/nightly.ts';
import type { AuditDeps } from '../audit.deps.ts';
import type { verifyAudit } from '../queries/verifyAudit.ts';
import { VERIFIED_ACTION } from '../verification.ts';
import type { recordRow } from './recordRow.ts';

/**
 * Verifies the audit once a night in each worker, raises the alarm for every fault, and writes the outcome into the audit itself. Changes
 * nothing else.
 */
export function verifyNightly(
  { clock, log, metrics }: Pick<AuditDeps, 'clock' | 'log' | 'metrics'>,
  { record, verify }: { record: ReturnType<typeof recordRow>; verify: ReturnType<typeof verifyAudit> },
) {
  return nightly(clock, async () => {
    const { seals, rows, head, damaged } = await verify();
    metrics.damagedAudit(damaged.length);
    for (const { seal, fault } of damaged) log.error({ seal, fault }, 'audit damaged');
    // The head goes to the log, which is outside of the database: a chain that is cut off later is compared with it.
    log.info({ seals, rows, head, damaged: damaged.length }, 'audit verified');
    await record({
      actorId: null,
      action: VERIFIED_ACTION,
      subject: { kind: 'audit', id: 'chain' },
      reason: JSON.stringify({ seals, rows, damaged: damaged.length }),
    });
  });
}
