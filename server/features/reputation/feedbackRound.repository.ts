import { newId } from '../../platform/crypto/index.ts';
import { isDuplicateKey } from '../../platform/db/index.ts';
import { AppError } from '../../platform/http/index.ts';
import {
  FeedbackRoundModel,
  FeedbackTextModel,
  RaterRefModel,
  ReflectionModel,
} from './feedbackRound.model.ts';
import type { FeedbackRound, FeedbackText, Reflection } from './feedbackRound.model.ts';

export type FeedbackRounds = ReturnType<typeof createFeedbackRounds>;

const BATCH = 100;

export function createFeedbackRounds() {
  return {
    find: (conversationId: string): Promise<FeedbackRound | null> =>
      FeedbackRoundModel.findById(conversationId).lean<FeedbackRound>(),

    /** Both sides write this one record, so that two who speak at once conflict and the later sees the earlier. */
    async save({ _id, ...round }: FeedbackRound): Promise<void> {
      await FeedbackRoundModel.updateOne({ _id }, { $set: round }, { upsert: true });
    },

    async insertText(text: FeedbackText): Promise<void> {
      await FeedbackTextModel.create([text]);
    },

    /** Throws `feedbackExists` when this conversation has one. */
    async insertReflection(reflection: Reflection): Promise<void> {
      try {
        await ReflectionModel.create([reflection]);
      } catch (error) {
        if (isDuplicateKey(error)) throw new AppError('feedbackExists');
        throw error;
      }
    },

    /** The lasting pseudonym under which a mentee rates. */
    async raterRefOf(menteeId: string): Promise<string> {
      const ref = await RaterRefModel.findOneAndUpdate(
        { menteeId },
        { $setOnInsert: { _id: newId(), menteeId } },
        { upsert: true, returnDocument: 'after' },
      ).lean();
      return ref._id;
    },

    /** Rated, not yet counted, and due; earliest first, those behind `after`, so that a locked one holds up nobody. */
    findDue: (now: Date, after: Pick<FeedbackRound, '_id' | 'dueAt'> | null): Promise<FeedbackRound[]> => {
      const behind = after && [
        { dueAt: { $gt: after.dueAt, $lte: now } },
        { dueAt: after.dueAt, _id: { $gt: after._id } },
      ];
      return FeedbackRoundModel.find({
        unsealedAt: null,
        dueAt: { $ne: null, $lte: now },
        ...(behind && { $or: behind }),
      })
        .sort({ dueAt: 1, _id: 1 })
        .limit(BATCH)
        .lean<FeedbackRound[]>();
    },
  };
}
