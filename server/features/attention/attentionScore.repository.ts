import { z } from 'zod';
import type { Side } from '../../../shared/domain/conversation/states.ts';
import { openJson, sealJson, TextErased } from '../../platform/crypto/index.ts';
import type { Sealer } from '../../platform/crypto/index.ts';
import { duplicateKeyOf } from '../../platform/db/index.ts';
import { AttentionScoreModel } from './attentionScore.model.ts';
import type { AttentionScoreRecord } from './attentionScore.model.ts';

const line = z.strictObject({
  entryId: z.string(),
  at: z.iso.datetime().transform((at) => new Date(at)),
  /** What it adds to the running score on its day. */
  weight: z.number(),
  /** Whether it asks for a review by the thresholds of an unwatched side. */
  isReview: z.boolean(),
});
/** What one message adds to the running score; without its words. */
export type AttentionLine = z.infer<typeof line>;

const attentionScore = z.strictObject({
  /** Oldest first; emptied by a decision of a person. */
  lines: z.array(line),
  /** Until then the threshold for a review is lower; null when not watched. */
  watchedUntil: z.iso
    .datetime()
    .transform((at) => new Date(at))
    .nullable(),
});
/** The running score of one side of a conversation, as the lines that add to it. */
export type AttentionScore = z.infer<typeof attentionScore>;

export type AttentionScoreRepository = ReturnType<typeof createAttentionScoreRepository>;

interface Key {
  conversationId: string;
  side: Side;
}

const EMPTY: AttentionScore = { lines: [], watchedUntil: null };

const idOf = ({ conversationId, side }: Key): string => `${conversationId}:${side}`;

/** Under the data key of the conversation, so that both are erased together. */
const placeOf = (key: Key) => ({
  scope: `conversation:${key.conversationId}`,
  recordId: `${idOf(key)}:attention`,
});

/** Scores, sealed: they tell who is thought to be in danger (S17). */
export function createAttentionScoreRepository(sealer: Sealer) {
  /** The running score of a side; an empty one where none is stored, and once the key of the conversation was destroyed. */
  async function find(key: Key): Promise<AttentionScore> {
    const sealed = (await AttentionScoreModel.findById(idOf(key)).lean<AttentionScoreRecord>())?.score;
    if (!sealed) return EMPTY;
    return (await openJson(sealer, placeOf(key), { sealed, schema: attentionScore })) ?? EMPTY;
  }

  /**
   * Read in the same transaction: two that change one score conflict, and one runs again. An erased conversation has no score: a case that was
   * opened before is decided without one.
   */
  async function change(key: Key, changed: Partial<AttentionScore>): Promise<void> {
    try {
      const score = await sealJson(sealer, placeOf(key), { ...(await find(key)), ...changed });
      await AttentionScoreModel.updateOne({ _id: idOf(key) }, { $set: { score } });
    } catch (error) {
      if (!(error instanceof TextErased)) throw error;
    }
  }

  return {
    find,
    /** Inserts the record outside a transaction, so that two transactions of one side conflict on it and one runs again. */
    async ensure(key: Key): Promise<void> {
      try {
        await AttentionScoreModel.updateOne(
          { _id: idOf(key) },
          { $setOnInsert: { score: null } },
          { upsert: true },
        );
      } catch (error) {
        if (!duplicateKeyOf(error)) throw error;
      }
    },
    setLines: (key: Key, lines: readonly AttentionLine[]): Promise<void> =>
      change(key, { lines: [...lines] }),
    setWatched: (key: Key, until: Date): Promise<void> => change(key, { watchedUntil: until }),
  };
}
