import type { Side } from '../../../shared/domain/conversation/states.ts';
import type { RuleVerdict } from '../../../shared/domain/moderation/decisions.ts';
import { defineModel, sealedTextField } from '../../platform/db/index.ts';
import type { SealedText } from '../../platform/crypto/index.ts';

/** A text that was not accepted as a message: stored sealed, outside the log of its conversation. */
export interface Attempt {
  _id: string;
  publicId: string;
  conversationId: string;
  authorId: string;
  clientMessageId: string;
  /** Counts the different texts that were sent under one `clientMessageId`, from 0. */
  part: number;
  from: Side;
  text: SealedText;
  why: 'blocked' | 'locked' | 'closed' | 'timeSpent';
  /** Ids of the rules that matched: `string[]`. */
  rules: SealedText;
  at: Date;
  /** When the writer said that it was stopped wrongly (N14). */
  disputedAt: Date | null;
  /** What a person found of the dispute; null before. */
  verdict: RuleVerdict | null;
}

export const AttemptModel = defineModel<Attempt>({
  collection: 'moderation_attempts',
  fields: {
    _id: { type: String, required: true },
    publicId: { type: String, required: true },
    conversationId: { type: String, required: true },
    authorId: { type: String, required: true },
    clientMessageId: { type: String, required: true },
    part: { type: Number, required: true },
    from: { type: String, required: true },
    text: { type: sealedTextField, required: true },
    why: { type: String, required: true },
    rules: { type: sealedTextField, required: true },
    at: { type: Date, required: true },
    disputedAt: { type: Date, default: null },
    verdict: { type: String, default: null },
  },
  indexes: [
    { fields: { publicId: 1 }, options: { unique: true } },
    { fields: { conversationId: 1, authorId: 1, clientMessageId: 1, part: 1 }, options: { unique: true } },
  ],
});
