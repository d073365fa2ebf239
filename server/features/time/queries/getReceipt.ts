import { headHashOf } from '../../../../shared/domain/time/receipt.ts';
import type { Receipt, TimeLedgerEntry } from '../../../../shared/domain/time/receipt.ts';
import { findMeter } from '../lookAt.ts';
import type { TimeDeps } from '../time.deps.ts';
import { turnMeter } from '../turnMeter.ts';

/** Every entry of a mentor's ledger, as it was hashed, signed as a whole. What has fallen due is entered first. */
export const getReceipt =
  (deps: TimeDeps) =>
  async (mentorId: string): Promise<Receipt<TimeLedgerEntry>> => {
    await turnMeter(deps)({ mentorId });
    const { receiptName } = await findMeter(deps, mentorId);
    const entries = await deps.ledger.findAll(mentorId);
    return { mentor: receiptName, entries, signature: deps.signer(headHashOf(entries)) };
  };
