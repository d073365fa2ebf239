import type { Side } from '../../../shared/domain/conversation/states.ts';
import type { SealedText } from '../../platform/crypto/index.ts';
import { duplicateKeyOf } from '../../platform/db/index.ts';
import { DraftModel } from './draft.model.ts';
import type { DraftRecord } from './draft.model.ts';

export type DraftRepository = ReturnType<typeof createDraftRepository>;

export function createDraftRepository() {
  return {
    find: (conversationId: string, side: Side): Promise<DraftRecord | null> =>
      DraftModel.findOne({ conversationId, side }).lean(),

    /** Stores a draft. @returns false when a revision at least as new is stored */
    async save(input: {
      id: string;
      conversationId: string;
      side: Side;
      text: SealedText;
      revision: number;
    }) {
      const { id, conversationId, side, text, revision } = input;
      try {
        await DraftModel.updateOne(
          { conversationId, side, revision: { $lt: revision } },
          { $set: { text, revision }, $setOnInsert: { _id: id } },
          { upsert: true },
        );
        return true;
      } catch (error) {
        if (duplicateKeyOf(error)) return false;
        throw error;
      }
    },
  };
}
