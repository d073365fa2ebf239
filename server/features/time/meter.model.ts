import mongoose from 'mongoose';
import type { Period } from '../../../shared/domain/time/calendar.ts';
import type { BudgetStage } from '../../../shared/domain/time/stage.ts';
import type { ContactWindow } from '../../../shared/domain/time/contactHours.ts';
import type { Meter } from '../../../shared/domain/time/meter.types.ts';
import { defineModel, numberField, textField } from '../../platform/db/index.ts';

/** What people were last notified of, so that no notice is sent twice. */
export interface NotifiedState {
  stage: BudgetStage;
  /** The budget is spent, but some conversation at risk stays open. */
  exempt: boolean;
}

/** When a mentor is there for the people they mentor. */
export interface MentorContact {
  windows: ContactWindow[];
  /** Contact hours within which they promise to reply. */
  replyHours: number;
  /** Seconds since 1970-01-01T00:00:00Z; in the past once the mentor is back. */
  away: Period | null;
}

/**
 * One mentor's time: what the ledger adds up to, and the open engagement session. The ledger is the source for sessions that
 * have ended, this record for the one that runs.
 */
export interface MeterRecord {
  /** The mentor's account. */
  _id: string;
  /** The mentor's pseudonym on receipts: random. */
  receiptName: string;
  meter: Meter;
  /** Number and hash of the last ledger entry. */
  ledgerSeq: number;
  ledgerHash: string;
  notified: NotifiedState;
  /** Absent until the mentor has set any. */
  contact?: MentorContact;
  /** When the next step is due even if the mentor does nothing. */
  dueAt: Date;
  /** The run time of this mentor's one scheduled job; null when there is none. */
  wakeUpAt: Date | null;
  /** The opening that its mentor was told of last, ahead of it; null before the first. */
  announcedOpensAt: Date | null;
  /** Counts up with every written step; a write names the version it was computed from. */
  version: number;
}

const mixed = { type: mongoose.Schema.Types.Mixed, required: true } as const;

export const MeterModel = defineModel<MeterRecord>({
  collection: 'mentor_meters',
  fields: {
    _id: textField,
    receiptName: textField,
    meter: mixed,
    ledgerSeq: numberField,
    ledgerHash: textField,
    notified: mixed,
    contact: { type: mongoose.Schema.Types.Mixed },
    dueAt: { type: Date, required: true },
    wakeUpAt: { type: Date, default: null },
    announcedOpensAt: { type: Date, default: null },
    version: numberField,
  },
  indexes: [{ fields: { dueAt: 1 } }, { fields: { receiptName: 1 }, options: { unique: true } }],
});
