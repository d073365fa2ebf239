import type { RiskLevel } from '../../../shared/contracts/moderation.ts';
import type { Side } from '../../../shared/domain/conversation/states.ts';
import { defineModel, sealedTextField } from '../../platform/db/index.ts';
import type { SealedText } from '../../platform/crypto/index.ts';

/** A text that was stopped: kept sealed, apart from the log of its conversation, without a number. */
export interface Attempt {
  _id: string;
  publicId: string;
  conversationId: string;
  authorId: string;
  clientMessageId: string;
  /** Counts what was tried under one id, in different words. */
  part: number;
  from: Side;
  text: SealedText;
  why: 'blocked' | 'locked' | 'closed' | 'timeSpent';
  risk: RiskLevel;
  reasonCodes: string[];
  /** Ids of the rules that found something in it. */
  rules: string[];
  at: Date;
  /** The writer said "this is wrong" (N14). */
  disputedAt: Date | null;
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
    risk: { type: String, required: true },
    reasonCodes: { type: [String], required: true },
    rules: { type: [String], required: true },
    at: { type: Date, required: true },
    disputedAt: { type: Date, default: null },
  },
  indexes: [
    { fields: { publicId: 1 }, options: { unique: true } },
    { fields: { conversationId: 1, authorId: 1, clientMessageId: 1, part: 1 }, options: { unique: true } },
  ],
});
