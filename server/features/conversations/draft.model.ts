import { SIDES } from '../../../shared/domain/conversation/states.ts';
import type { Side } from '../../../shared/domain/conversation/states.ts';
import type { SealedText } from '../../platform/crypto/index.ts';
import { defineModel, sealedTextField } from '../../platform/db/index.ts';

/** Unsent text, one for each side of a conversation. */
export interface DraftRecord {
  _id: string;
  conversationId: string;
  side: Side;
  text: SealedText;
  /** When it was edited, in milliseconds since the epoch; only a newer one replaces it. */
  revision: number;
}

export const DraftModel = defineModel<DraftRecord>({
  collection: 'drafts',
  fields: {
    _id: { type: String, required: true },
    conversationId: { type: String, required: true },
    side: { type: String, enum: SIDES, required: true },
    text: { type: sealedTextField, required: true },
    revision: { type: Number, required: true },
  },
  indexes: [{ fields: { conversationId: 1, side: 1 }, options: { unique: true } }],
});
