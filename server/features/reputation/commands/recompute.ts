import { foldLedger } from '../queries/foldLedger.ts';
import type { ReputationDeps } from '../reputation.deps.ts';

/** Rebuilds a mentor's aggregate from the ledger. Late, early, repeated or lost calls change no number (I3). */
export function recompute(deps: Pick<ReputationDeps, 'ledger' | 'clock' | 'reputations'>) {
  const fold = foldLedger(deps);
  return async (rateeId: string): Promise<void> => {
    const aggregate = await fold(rateeId);
    await deps.reputations.saveIfNewer(aggregate);
    await deps.ledger.markCounted({ rateeId, seq: aggregate.ledgerSeq });
  };
}
