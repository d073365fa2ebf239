import mongoose from 'mongoose';
import type { AttentionThresholds } from '../../../shared/contracts/attention.ts';
import { defineModel } from '../../platform/db/index.ts';

/** One change of the thresholds; the one with the greatest version is in force. */
export interface ThresholdsRecord {
  /** The version as text, so that a version is stored once. */
  _id: string;
  /** From 1; version 0 are the listener's own thresholds. */
  version: number;
  from: AttentionThresholds;
  to: AttentionThresholds;
  /** Account of the member of staff. */
  by: string;
  at: Date;
  /** In the words of the member of staff. */
  reason: string;
}

const plain = { _id: false, id: false, strict: 'throw' } as const;
const number = { type: Number, required: true } as const;
const text = { type: String, required: true } as const;
const thresholds = new mongoose.Schema(
  {
    mentee: new mongoose.Schema({ offer: number, review: number, case: number }, plain),
    mentor: new mongoose.Schema({ review: number, case: number }, plain),
  },
  plain,
);

export const ThresholdsModel = defineModel<ThresholdsRecord>({
  collection: 'attention_thresholds',
  appendOnly: true,
  fields: {
    _id: text,
    version: number,
    from: { type: thresholds, required: true },
    to: { type: thresholds, required: true },
    by: text,
    at: { type: Date, required: true },
    reason: text,
  },
  indexes: [{ fields: { version: -1 } }],
});
