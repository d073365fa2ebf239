import type { SealedText } from '../../platform/crypto/index.ts';
import { defineModel, sealedTextField } from '../../platform/db/index.ts';

/** A moderator's judgement of a heard message, a label for measuring the listener. */
export interface JudgementRecord {
  _id: string;
  entryId: string;
  caseId: string;
  /** A `JudgedHearing`. */
  judgement: SealedText;
  /** Account of the moderator. */
  by: string;
  at: Date;
}

const text = { type: String, required: true } as const;

export const AttentionJudgementModel = defineModel<JudgementRecord>({
  collection: 'attention_judgements',
  appendOnly: true,
  fields: {
    _id: text,
    entryId: text,
    caseId: text,
    judgement: { type: sealedTextField, required: true },
    by: text,
    at: { type: Date, required: true },
  },
  indexes: [{ fields: { at: 1 } }],
});
