import type { SealedText } from '../../platform/crypto/index.ts';
import { defineModel, sealedTextField } from '../../platform/db/index.ts';

/** The running score of one side of a conversation. */
export interface AttentionScoreRecord {
  /** `<conversation>:<side>` */
  _id: string;
  /** An `AttentionScore`; null until there is something to store. */
  score: SealedText | null;
}

export const AttentionScoreModel = defineModel<AttentionScoreRecord>({
  collection: 'attention_scores',
  fields: {
    _id: { type: String, required: true },
    score: { type: sealedTextField, default: null },
  },
});
