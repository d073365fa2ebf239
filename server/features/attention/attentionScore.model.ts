import mongoose from 'mongoose';
import type { Side } from '../../../shared/domain/conversation/states.ts';
import { defineModel } from '../../platform/db/index.ts';

/** What one message adds to the running score; without its words. */
export interface AttentionLine {
  entryId: string;
  at: Date;
  /** What it adds to the running score on its day. */
  weight: number;
  /** Whether it asks for a review by the thresholds of an unwatched side. */
  isReview: boolean;
}

/** The running score of one side of a conversation, as the lines that add to it. */
export interface AttentionScore {
  /** `<conversation>:<side>` */
  _id: string;
  conversationId: string;
  side: Side;
  /** Oldest first; emptied by a decision of a person. */
  lines: AttentionLine[];
  /** Until then the threshold for a review is lower; null when not watched. */
  watchedUntil: Date | null;
}

const plain = { _id: false, id: false, strict: 'throw' } as const;
const text = { type: String, required: true } as const;
const line = new mongoose.Schema(
  {
    entryId: text,
    at: { type: Date, required: true },
    weight: { type: Number, required: true },
    isReview: { type: Boolean, required: true },
  },
  plain,
);

export const AttentionScoreModel = defineModel<AttentionScore>({
  collection: 'attention_scores',
  fields: {
    _id: text,
    conversationId: text,
    side: text,
    lines: [line],
    watchedUntil: { type: Date, default: null },
  },
});
