import { dayOf } from '../../../../shared/domain/reputation/days.ts';
import { releaseDayOn } from '../../../../shared/domain/reputation/releaseDays.ts';
import type { ReputationDeps } from '../reputation.deps.ts';
import { releaseReputation } from './releaseReputation.ts';
import { unsealDue } from './unsealDue.ts';

/**
 * Runs the newest release day, the first Monday of a month, for each mentor of whom it has not run. What was due before is unsealed first,
 * so that a late run gives the same groups. One that fails is logged and does not stop the others; the next run tries it again.
 */
export function releaseDue(deps: ReputationDeps) {
  const release = releaseReputation(deps);
  const unseal = unsealDue(deps);
  return async (): Promise<void> => {
    const releaseDay = releaseDayOn(dayOf(deps.clock.now()));
    let batch = await deps.ledger.findUnreleased({ releaseDay, after: '' });
    if (batch.length > 0) await unseal();
    while (batch.length > 0) {
      for (const rateeId of batch) {
        try {
          await release({ rateeId, releaseDay });
        } catch (error) {
          deps.log.error({ mentor: deps.log.ref('account', rateeId), error }, 'reputation release failed');
        }
      }
      batch = await deps.ledger.findUnreleased({ releaseDay, after: batch.at(-1) ?? '' });
    }
  };
}
