import mongoose from 'mongoose';
import type { BudgetStage } from '../../../shared/domain/time/stage.ts';
import type { Meter } from '../../../shared/domain/time/meter.types.ts';
import { defineModel } from '../../platform/db/index.ts';

/** What people were last notified, so that nothing is notified twice. */
export interface Told {
  stage: BudgetStage;
  /** Past the budget, but not stopped in some conversation. */
  exempt: boolean;
}

/**
 * One mentor's time as it stands: what the ledger adds up to, and the open engagement session. The ledger is the truth for
 * what has ended, this for what runs.
 */
export interface MeterRecord {
  /** The mentor's account. */
  _id: string;
  /** The mentor's name on receipts; says nothing of anybody. */
  receiptName: string;
  meter: Meter;
  /** Number and hash of the last ledger entry. */
  ledgerSeq: number;
  ledgerHash: string;
  notified: Told;
  /** When something is next to be done even if the mentor does nothing. */
  dueAt: Date;
  /** The run time of the one job that waits for this mentor; null when none does. */
  wakeUpAt: Date | null;
  version: number;
}

const text = { type: String, required: true } as const;
const whole = { type: Number, required: true } as const;
const mixed = { type: mongoose.Schema.Types.Mixed, required: true } as const;

export const MeterModel = defineModel<MeterRecord>({
  collection: 'mentor_meters',
  fields: {
    _id: text,
    receiptName: text,
    meter: mixed,
    ledgerSeq: whole,
    ledgerHash: text,
    notified: mixed,
    dueAt: { type: Date, required: true },
    wakeUpAt: { type: Date, default: null },
    version: whole,
  },
  indexes: [{ fields: { dueAt: 1 } }, { fields: { receiptName: 1 }, options: { unique: true } }],
});
