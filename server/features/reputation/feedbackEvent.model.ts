import mongoose from 'mongoose';
import type { Feelings } from '../../../shared/domain/reputation/feelings.ts';
import { defineModel } from '../../platform/db/index.ts';

/** The events that are written. */
const TYPES = [
  'SUBMITTED',
  'UNANSWERED',
  'UNSEALED',
  'REVISED',
  'WITHDRAWN',
  'REMOVED',
  'RESTORED',
  'EXCLUDED',
  'REINSTATED',
  'POOLED',
  'RELEASED',
] as const;

/** Why a rating is left out: of too short a conversation, or of a rater whose ratings are all left out. */
export type ExclusionReason = 'notEligible' | 'fakeRater';

/** One line of the feedback ledger (REP2). It holds no words and no names: raters are random pseudonyms. */
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
  /** With `SUBMITTED`; null where all seven were skipped. */
  feelings: Feelings | null;
  /** End of the engagement; with `SUBMITTED` and `UNANSWERED`. */
  endedAt: Date | null;
  /** UTC day since 1970-01-01, as a whole number; with `UNSEALED`, `POOLED` and `RELEASED`. */
  day: number | null;
  /** With `RELEASED`: the last revision that is public. */
  uptoRev: number | null;
  /** The feedback text; with `SUBMITTED` that has words. */
  textRef: string | null;
  actor: 'mentee' | 'system' | 'staff';
  /** With `EXCLUDED` an `ExclusionReason`; with `REMOVED` a `RatingRemoval`. */
  reason: string | null;
  acceptedAt: Date;
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
    feelings: { type: mongoose.Schema.Types.Mixed, default: null },
    endedAt: { type: Date, default: null },
    day: { type: Number, default: null },
    uptoRev: { type: Number, default: null },
    textRef: { type: String, default: null },
    actor: { type: String, required: true },
    reason: { type: String, default: null },
    acceptedAt: { type: Date, required: true },
  },
  indexes: [
    { fields: { feedbackId: 1, rev: 1 }, options: { unique: true } },
    { fields: { rateeId: 1, seq: 1 }, options: { unique: true } },
    { fields: { raterRef: 1 } },
  ],
});
