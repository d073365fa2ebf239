import { headHashOf } from '../../../../shared/domain/time/receipt.ts';
import type { Receipt, TimeLedgerEntry } from '../../../../shared/domain/time/receipt.ts';
import { findMeter } from '../meter.access.ts';
import type { TimeDeps } from '../time.deps.ts';
import { stepMeter } from '../stepMeter.ts';

/**
 * Every entry of a mentor's ledger, as it was hashed, signed as a whole. What has fallen due is entered first. A ledger whose
 * end is not the one that was written is damaged, and is never signed.
 */
export function getReceipt(deps: TimeDeps) {
  return async (mentorId: string): Promise<Receipt<TimeLedgerEntry>> => {
    await stepMeter(deps)({ mentorId });
    const { receiptName, ledgerSeq, ledgerHash } = await findMeter(deps, mentorId);
    const entries = await deps.ledger.findUpTo(mentorId, ledgerSeq);
    const headHash = headHashOf(entries);
    if (headHash !== ledgerHash) throw new Error('the end of a time ledger is not what was written');
    return { mentor: receiptName, entries, signature: deps.signer(headHash) };
  };
}
