import { bucketsOf } from '../../../../shared/domain/reputation/buckets.ts';
import { ALGO_VERSION } from '../../../../shared/domain/reputation/constants.ts';
import { dayOf } from '../../../../shared/domain/reputation/days.ts';
import { derive } from '../../../../shared/domain/reputation/derive.ts';
import { foldEvents } from '../../../../shared/domain/reputation/fold.ts';
import type { ReputationDeps } from '../reputation.deps.ts';
import type { ReputationAggregate } from '../reputation.model.ts';

/** What the whole ledger of a mentor adds up to now. */
export function foldLedger({ ledger, clock }: Pick<ReputationDeps, 'ledger' | 'clock'>) {
  return async (rateeId: string): Promise<ReputationAggregate> => {
    const ledgerSeq = await ledger.headOf(rateeId);
    const events = await ledger.readUpTo({ rateeId, seq: ledgerSeq });
    const buckets = bucketsOf(foldEvents(events, { kind: 'internal' }));
    const asOf = dayOf(clock.now());
    const derived = derive(buckets, asOf);
    const { nextRollOn } = derived;
    return {
      _id: rateeId,
      rateeId,
      ledgerSeq,
      asOf,
      algoVersion: ALGO_VERSION,
      buckets,
      derived,
      nextRollOn,
    };
  };
}
