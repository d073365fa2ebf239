import type { TimeLedgerEntry } from '../../../shared/domain/time/receipt.ts';
import { defineModel, numberField, textField } from '../../platform/db/index.ts';

/** An entry exactly as it was hashed, where `mentorId` is the mentor's pseudonym on receipts, with the account it belongs to. */
export interface LedgerRecord extends TimeLedgerEntry {
  _id: string;
  accountId: string;
}

export const LedgerEntryModel = defineModel<LedgerRecord>({
  collection: 'time_entries',
  appendOnly: true,
  fields: {
    _id: textField,
    accountId: textField,
    mentorId: textField,
    weekKey: textField,
    seq: numberField,
    kind: textField,
    startedAt: textField,
    endedAt: textField,
    seconds: numberField,
    conversationIds: { type: [String], required: true },
    reason: textField,
    prevHash: textField,
    hash: textField,
  },
  indexes: [
    { fields: { accountId: 1, seq: 1 }, options: { unique: true } },
    { fields: { accountId: 1, weekKey: 1 } },
    { fields: { weekKey: 1 } },
  ],
});
