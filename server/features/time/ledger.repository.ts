import type { TimeLedgerEntry } from '../../../shared/domain/time/receipt.ts';
import { newId } from '../../platform/crypto/index.ts';
import { LedgerEntryModel } from './ledgerEntry.model.ts';

export type LedgerRepository = ReturnType<typeof createLedgerRepository>;

/** Seconds of one kind that one mentor's ledger has in one week. */
export interface WeekSum {
  _id: Pick<TimeLedgerEntry, 'weekKey' | 'kind'> & { accountId: string };
  seconds: number;
}

/** Only the fields that were hashed, so that a receipt verifies. */
const HASHED = { _id: 0, accountId: 0 } as const;

/** The append-only ledger. */
export function createLedgerRepository() {
  return {
    /** Adds entries to several ledgers. Joins the running transaction. */
    async append(
      added: readonly { accountId: string; entries: readonly TimeLedgerEntry[] }[],
    ): Promise<void> {
      const records = added.flatMap(({ accountId, entries }) =>
        entries.map((entry) => ({ _id: newId(), accountId, ...entry })),
      );
      if (records.length > 0) await LedgerEntryModel.insertMany(records);
    },

    /** Everything up to a number, in the order of the chain. */
    findUpTo: (accountId: string, seq: number): Promise<TimeLedgerEntry[]> =>
      LedgerEntryModel.find({ accountId, seq: { $lte: seq } }, HASHED)
        .sort({ seq: 1 })
        .lean<TimeLedgerEntry[]>(),

    /** The whole ledger, in the order of the chain. */
    findAll: (accountId: string): Promise<TimeLedgerEntry[]> =>
      LedgerEntryModel.find({ accountId }, HASHED).sort({ seq: 1 }).lean<TimeLedgerEntry[]>(),

    /** Sums of each mentor's entries of some weeks, by kind. */
    sumWeeks: (weekKeys: readonly string[]): Promise<WeekSum[]> =>
      LedgerEntryModel.aggregate<WeekSum>([
        { $match: { weekKey: { $in: [...weekKeys] } } },
        {
          $group: {
            _id: { accountId: '$accountId', weekKey: '$weekKey', kind: '$kind' },
            seconds: { $sum: '$seconds' },
          },
        },
      ]),

    findWeek: (accountId: string, weekKey: string): Promise<TimeLedgerEntry[]> =>
      LedgerEntryModel.find({ accountId, weekKey }, HASHED).lean<TimeLedgerEntry[]>(),
  };
}
