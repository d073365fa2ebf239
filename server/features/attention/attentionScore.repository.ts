import type { Side } from '../../../shared/domain/conversation/states.ts';
import { duplicateKeyOf } from '../../platform/db/index.ts';
import { AttentionScoreModel } from './attentionScore.model.ts';
import type { AttentionLine, AttentionScore } from './attentionScore.model.ts';

export type AttentionScoreRepository = ReturnType<typeof createAttentionScoreRepository>;

interface Key {
  conversationId: string;
  side: Side;
}

const idOf = ({ conversationId, side }: Key): string => `${conversationId}:${side}`;

export function createAttentionScoreRepository() {
  return {
    find: (key: Key): Promise<AttentionScore | null> =>
      AttentionScoreModel.findById(idOf(key)).lean<AttentionScore>(),
    /** Inserts the record outside a transaction, so that two transactions of one side conflict on it and one runs again. */
    async ensure({ conversationId, side }: Key): Promise<void> {
      try {
        await AttentionScoreModel.updateOne(
          { _id: idOf({ conversationId, side }) },
          { $setOnInsert: { conversationId, side, lines: [], watchedUntil: null } },
          { upsert: true },
        );
      } catch (error) {
        if (!duplicateKeyOf(error)) throw error;
      }
    },
    async setLines(key: Key, lines: readonly AttentionLine[]): Promise<void> {
      await AttentionScoreModel.updateOne({ _id: idOf(key) }, { $set: { lines: [...lines] } });
    },
    async setWatched(key: Key, until: Date): Promise<void> {
      await AttentionScoreModel.updateOne({ _id: idOf(key) }, { $set: { watchedUntil: until } });
    },
  };
}
