import mongoose from 'mongoose';
import type { AttentionThresholds } from '../../../shared/contracts/attention.ts';
import { defineModel } from '../../platform/db/index.ts';

/** One change of the thresholds; the one with the greatest version is in force. */
export interface ThresholdsRecord {
  /** The version as a word, so that two changes of the same version cannot both be stored. */
  _id: string;
  /** From 1; 0 are the listener's own. */
  version: number;
  from: AttentionThresholds;
  to: AttentionThresholds;
  /** Account. */
  by: string;
  at: Date;
  /** Staff's own words. */
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
