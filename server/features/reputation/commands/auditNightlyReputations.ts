import type { auditReputations } from '../queries/auditReputations.ts';
import type { ReputationDeps } from '../reputation.deps.ts';

/**
 * Audits the reputation of every mentor once a night (UTC) in each worker, and raises the alarm for each that does not follow from its ledger.
 * Changes nothing. The first night is the one after the start, so that a restart costs no audit.
 */
export function auditNightlyReputations(
  { clock, log, metrics }: Pick<ReputationDeps, 'clock' | 'log' | 'metrics'>,
  audit: ReturnType<typeof auditReputations>,
) {
  const tonight = (): string => clock.now().toISOString().slice(0, 10);
  let audited = tonight();
  return async (): Promise<void> => {
    const night = tonight();
    if (night === audited) return;
    const { mentors, events, damaged } = await audit();
    audited = night;
    metrics.damagedReputations(damaged.length);
    for (const { mentorId, ...finding } of damaged)
      log.error({ mentor: log.ref('account', mentorId), ...finding }, 'reputation damaged');
    log.info({ mentors, events, damaged: damaged.length }, 'reputations audited');
  };
}
