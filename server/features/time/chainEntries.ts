import type { LedgerDraft } from '../../../shared/domain/time/ledger.ts';
import { chainEntry } from '../../../shared/domain/time/receipt.ts';
import type { TimeLedgerEntry } from '../../../shared/domain/time/receipt.ts';
import { sha256Hex } from '../../platform/crypto/index.ts';
import type { MeterRecord } from './meter.repository.ts';
import type { TimeDeps } from './time.deps.ts';

/** Ledger entries as they are stored and shown: names of the receipt only, each hashed with the hash of the one before. */
export function chainEntries(
  { receiptNames }: Pick<TimeDeps, 'receiptNames'>,
  record: Pick<MeterRecord, 'receiptName' | 'ledgerSeq' | 'ledgerHash'>,
  drafts: readonly LedgerDraft[],
): TimeLedgerEntry[] {
  const { receiptName } = record;
  let { ledgerSeq: seq, ledgerHash: prevHash } = record;
  return drafts.map((draft) => {
    const conversations = draft.conversations.map((conversationId) =>
      receiptNames({ receiptName, conversationId }),
    );
    seq += 1;
    const link = { mentorId: receiptName, seq, prevHash, sha256: sha256Hex };
    const entry = chainEntry({ ...draft, conversations }, link);
    prevHash = entry.hash;
    return entry;
  });
}
