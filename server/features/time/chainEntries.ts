import type { LedgerDraft } from '../../../shared/domain/time/ledger.ts';
import { chainEntry } from '../../../shared/domain/time/receipt.ts';
import type { TimeLedgerEntry } from '../../../shared/domain/time/receipt.ts';
import { sha256Hex } from '../../platform/crypto/index.ts';
import type { MeterRecord } from './meter.repository.ts';
import type { TimeDeps } from './time.deps.ts';

/** Ledger entries as they are stored and shown: public ids only, each hashed with the hash of the one before. */
export async function chainEntries(
  { conversations }: Pick<TimeDeps, 'conversations'>,
  record: Pick<MeterRecord, 'receiptName' | 'ledgerSeq' | 'ledgerHash'>,
  drafts: readonly LedgerDraft[],
): Promise<TimeLedgerEntry[]> {
  const ids = [...new Set(drafts.flatMap((draft) => draft.conversations))];
  const publicIds = ids.length > 0 ? await conversations.publicIdsOf(ids) : new Map<string, string>();
  let { ledgerSeq: seq, ledgerHash: prevHash } = record;
  return drafts.map((draft) => {
    const named = draft.conversations.flatMap((id) => publicIds.get(id) ?? []);
    seq += 1;
    const link = { mentorId: record.receiptName, seq, prevHash, sha256: sha256Hex };
    const entry = chainEntry({ ...draft, conversations: named }, link);
    prevHash = entry.hash;
    return entry;
  });
}
