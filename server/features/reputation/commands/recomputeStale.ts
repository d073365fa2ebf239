import { ALGO_VERSION } from '../../../../shared/domain/reputation/constants.ts';
import { dayOf } from '../../../../shared/domain/reputation/days.ts';
import type { ReputationDeps } from '../reputation.deps.ts';
import { recompute } from './recompute.ts';

/**
 * Recomputes the aggregates that lag behind their ledger, were made by an older algorithm, or change by the calendar today. One that
 * fails is logged and does not stop the others.
 */
export function recomputeStale(deps: ReputationDeps) {
  const recomputeOne = recompute(deps);
  return async (): Promise<void> => {
    const behind = await deps.ledger.findUncounted();
    const older = await deps.reputations.findOlder(ALGO_VERSION);
    const rolling = await deps.reputations.findToRoll(dayOf(deps.clock.now()));
    for (const rateeId of new Set([...behind, ...older, ...rolling])) {
      try {
        await recomputeOne(rateeId);
      } catch (error) {
        deps.log.error({ mentor: deps.log.ref('account', rateeId), error }, 'reputation recompute failed');
      }
    }
  };
}
