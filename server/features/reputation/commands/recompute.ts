import { bucketsOf } from '../../../../shared/domain/reputation/buckets.ts';
import { ALGO_VERSION } from '../../../../shared/domain/reputation/constants.ts';
import { dayOf } from '../../../../shared/domain/reputation/days.ts';
import { derive } from '../../../../shared/domain/reputation/derive.ts';
import { foldEvents } from '../../../../shared/domain/reputation/fold.ts';
import type { ReputationAggregate } from '../reputation.model.ts';
import type { ReputationDeps } from '../reputation.deps.ts';

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

/** Rebuilds the aggregate from the ledger: late, early, doubled or lost calls change no number (I3). */
export function recompute(deps: Pick<ReputationDeps, 'ledger' | 'clock' | 'reputations'>) {
  return async (rateeId: string) => deps.reputations.saveIfNewer(await foldLedger(deps)(rateeId));
}

/**
 * Finds mentors whose aggregate lags behind their ledger or was made by older rules, or whose numbers change by the calendar
 * today. One damaged ledger holds up no other.
 */
export function recomputeStale(deps: ReputationDeps) {
  return async (): Promise<void> => {
    const known = await deps.reputations.ledgerSeqs(ALGO_VERSION);
    const behind = (await deps.ledger.heads()).filter(({ _id, seq }) => (known.get(_id) ?? 0) < seq);
    const rolling = await deps.reputations.findToRoll(dayOf(deps.clock.now()));
    for (const rateeId of new Set([...behind.map(({ _id }) => _id), ...rolling])) {
      try {
        await recompute(deps)(rateeId);
      } catch (error) {
        deps.log.error(
          { mentor: deps.log.ref('account', rateeId), error },
          'a reputation could not be rebuilt',
        );
      }
    }
  };
}
