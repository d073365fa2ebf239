import { nightly } from '../../../platform/sweeps/nightly.ts';
import type { auditReputations } from '../queries/auditReputations.ts';
import type { ReputationDeps } from '../reputation.deps.ts';

/**
 * Audits the reputation of every mentor once a night in each worker, and raises the alarm for each that does not follow from its ledger.
 * Changes nothing.
 */
export function auditNightlyReputations(
  { clock, log, metrics }: Pick<ReputationDeps, 'clock' | 'log' | 'metrics'>,
  audit: ReturnType<typeof auditReputations>,
) {
  return nightly(clock, async () => {
    const { mentors, events, damaged } = await audit();
    metrics.damagedReputations(damaged.length);
    for (const { mentorId, ...finding } of damaged)
      log.error({ mentor: log.ref('account', mentorId), ...finding }, 'reputation damaged');
    log.info({ mentors, events, damaged: damaged.length }, 'reputations audited');
  });
}
