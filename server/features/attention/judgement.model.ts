import type { Attention } from '../../../shared/domain/moderation/attention.ts';
import type { Judgement } from '../../../shared/domain/moderation/decisions.ts';
import { defineModel } from '../../platform/db/index.ts';

/** A moderator's judgement of a heard message, a label for measuring the listener; without the words. */
export interface AttentionJudgement {
  _id: string;
  entryId: string;
  caseId: string;
  /** 0–100 */
  score: number;
  attention: Attention;
  /** Version of the model that heard it. */
  version: string;
  judged: Judgement;
  /** Account of the moderator. */
  by: string;
  at: Date;
}

const text = { type: String, required: true } as const;

export const AttentionJudgementModel = defineModel<AttentionJudgement>({
  collection: 'attention_judgements',
  appendOnly: true,
  fields: {
    _id: text,
    entryId: text,
    caseId: text,
    score: { type: Number, required: true },
    attention: text,
    version: text,
    judged: text,
    by: text,
    at: { type: Date, required: true },
  },
  indexes: [{ fields: { at: 1 } }],
});
