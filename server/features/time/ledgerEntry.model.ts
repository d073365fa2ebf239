import type { TimeLedgerEntry } from '../../../shared/domain/time/receipt.ts';
import { defineModel } from '../../platform/db/index.ts';

/** An entry exactly as it was hashed, where `mentorId` is the mentor's pseudonym on receipts, with the account it belongs to. */
export interface LedgerRecord extends TimeLedgerEntry {
  _id: string;
  accountId: string;
}

const text = { type: String, required: true } as const;
const whole = { type: Number, required: true } as const;

export const LedgerEntryModel = defineModel<LedgerRecord>({
  collection: 'time_entries',
  appendOnly: true,
  fields: {
    _id: text,
    accountId: text,
    mentorId: text,
    weekKey: text,
    seq: whole,
    kind: text,
    startedAt: text,
    endedAt: text,
    seconds: whole,
    conversationIds: { type: [String], required: true },
    reason: text,
    prevHash: text,
    hash: text,
  },
  indexes: [
    { fields: { accountId: 1, seq: 1 }, options: { unique: true } },
    { fields: { accountId: 1, weekKey: 1 } },
  ],
});
