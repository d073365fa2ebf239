import { nightly } from '../../../platform/sweeps/nightly.ts';
import type { auditLedgers } from '../queries/auditLedgers.ts';
import type { TimeDeps } from '../time.deps.ts';

/** Audits every ledger once a night in each worker, and raises the alarm for each that is damaged. Changes nothing. */
export function auditNightly(
  { clock, log, metrics }: Pick<TimeDeps, 'clock' | 'log' | 'metrics'>,
  audit: ReturnType<typeof auditLedgers>,
) {
  return nightly(clock, async () => {
    const { mentors, entries, damaged } = await audit();
    metrics.damagedLedgers(damaged.length);
    for (const finding of damaged) log.error(finding, 'time ledger damaged');
    log.info({ mentors, entries, damaged: damaged.length }, 'time ledgers audited');
  });
}
