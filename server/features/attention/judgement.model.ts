import type { SealedText } from '../../platform/crypto/index.ts';
import { defineModel, sealedTextField, textField } from '../../platform/db/index.ts';

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

export const AttentionJudgementModel = defineModel<JudgementRecord>({
  collection: 'attention_judgements',
  appendOnly: true,
  fields: {
    _id: textField,
    entryId: textField,
    caseId: textField,
    judgement: { type: sealedTextField, required: true },
    by: textField,
    at: { type: Date, required: true },
  },
  indexes: [{ fields: { at: 1 } }],
});
