import type { auditLedgers } from '../queries/auditLedgers.ts';
import type { TimeDeps } from '../time.deps.ts';

/**
 * Audits every ledger once a night (UTC) in each worker, and raises the alarm for each that is damaged. Changes nothing. The first night is
 * the one after the start, so that a restart costs no audit.
 */
export function auditNightly(
  { clock, log, metrics }: Pick<TimeDeps, 'clock' | 'log' | 'metrics'>,
  audit: ReturnType<typeof auditLedgers>,
) {
  const tonight = (): string => clock.now().toISOString().slice(0, 10);
  let audited = tonight();
  return async (): Promise<void> => {
    const night = tonight();
    if (night === audited) return;
    const { mentors, entries, damaged } = await audit();
    audited = night;
    metrics.damagedLedgers(damaged.length);
    for (const finding of damaged) log.error(finding, 'time ledger damaged');
    log.info({ mentors, entries, damaged: damaged.length }, 'time ledgers audited');
  };
}
