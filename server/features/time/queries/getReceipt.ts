import { headHashOf } from '../../../../shared/domain/time/receipt.ts';
import type { Receipt, TimeLedgerEntry } from '../../../../shared/domain/time/receipt.ts';
import { findMeter } from '../meter.access.ts';
import type { TimeDeps } from '../time.deps.ts';
import { stepMeter } from '../stepMeter.ts';

/**
 * Every entry of a mentor's ledger, as it was hashed, signed as a whole. What has fallen due is entered first. A ledger whose
 * last hash differs from the one kept with the meter is damaged, and is not signed.
 * @throws {AppError} notFound: no time is kept for this mentor.
 */
export function getReceipt(deps: TimeDeps) {
  const step = stepMeter(deps);
  return async (mentorId: string): Promise<Receipt<TimeLedgerEntry>> => {
    await step({ mentorId });
    const { receiptName, ledgerSeq, ledgerHash } = await findMeter(deps, mentorId);
    const entries = await deps.ledger.findUpTo(mentorId, ledgerSeq);
    const headHash = headHashOf(entries);
    if (headHash !== ledgerHash) throw new Error('time ledger damaged: last hash differs from the meter');
    return { mentor: receiptName, entries, signature: deps.signer(headHash) };
  };
}
