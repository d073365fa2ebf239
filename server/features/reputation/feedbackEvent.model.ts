import { defineModel } from '../../platform/db/index.ts';

const TYPES = [
  'SUBMITTED',
  'UNSEALED',
  'REVISED',
  'WITHDRAWN',
  'REMOVED',
  'RESTORED',
  'EXCLUDED',
  'REINSTATED',
  'RELEASED',
  'TEXT_REMOVED',
  'REPLIED',
] as const;

/** One line of the ledger (REP2). No words, no names: raters are random pseudonyms. */
export interface FeedbackEventRecord {
  _id: string;
  feedbackId: string;
  /** Counts from 1 inside one feedback. */
  rev: number;
  /** Counts from 1 inside one mentor's ledger. */
  seq: number;
  rateeId: string;
  raterRef: string;
  type: (typeof TYPES)[number];
  value: -1 | 0 | 1 | null;
  /** Of the engagement; with `SUBMITTED`. */
  endedAt: Date | null;
  /** UTC day, as a whole number; with `UNSEALED` and `RELEASED`. */
  day: number | null;
  uptoRev: number | null;
  textRef: string | null;
  actor: 'mentee' | 'staff' | 'system';
  reason: string | null;
  acceptedAt: Date;
  /** The command that wrote it: the same again is refused by the store. */
  commandId: string;
}

export const FeedbackEventModel = defineModel<FeedbackEventRecord>({
  collection: 'feedback_events',
  appendOnly: true,
  fields: {
    _id: { type: String, required: true },
    feedbackId: { type: String, required: true },
    rev: { type: Number, required: true },
    seq: { type: Number, required: true },
    rateeId: { type: String, required: true },
    raterRef: { type: String, required: true },
    type: { type: String, enum: TYPES, required: true },
    value: { type: Number, default: null },
    endedAt: { type: Date, default: null },
    day: { type: Number, default: null },
    uptoRev: { type: Number, default: null },
    textRef: { type: String, default: null },
    actor: { type: String, required: true },
    reason: { type: String, default: null },
    acceptedAt: { type: Date, required: true },
    commandId: { type: String, required: true },
  },
  indexes: [
    { fields: { feedbackId: 1, rev: 1 }, options: { unique: true } },
    { fields: { rateeId: 1, seq: 1 }, options: { unique: true } },
    { fields: { commandId: 1 }, options: { unique: true } },
  ],
});
