import { duplicateKeyOf } from '../../platform/db/index.ts';
import { AppError } from '../../platform/http/index.ts';
import { FeedbackRoundModel, FeedbackTextModel, ReflectionModel } from './feedbackRound.model.ts';
import type { FeedbackRound, FeedbackText, Reflection } from './feedbackRound.model.ts';

export type FeedbackRounds = ReturnType<typeof createFeedbackRounds>;

const BATCH = 100;

/** What both sides write; without `addressKey` it stays as it was. */
type RoundState = Omit<FeedbackRound, 'skippedAt' | 'addressKey'> &
  Partial<Pick<FeedbackRound, 'addressKey'>>;

export function createFeedbackRounds() {
  return {
    find: (conversationId: string): Promise<FeedbackRound | null> =>
      FeedbackRoundModel.findById(conversationId).lean<FeedbackRound>(),

    /** Stores a round. Both sides write this one record: of two transactions at once one is retried, and then reads the other's write. */
    async save({ _id, ...round }: RoundState): Promise<void> {
      await FeedbackRoundModel.updateOne({ _id }, { $set: round }, { upsert: true });
    },

    /** Stores that the mentee skipped the feedback form. Makes the record where neither side has written it yet. */
    async noteSkipped({
      _id,
      skippedAt,
      ...others
    }: Pick<FeedbackRound, '_id' | 'rateeId' | 'endedAt'> & { skippedAt: Date }): Promise<void> {
      await FeedbackRoundModel.updateOne(
        { _id },
        { $set: { skippedAt }, $setOnInsert: others },
        { upsert: true },
      );
    },

    /** Rounds of a mentor that were rated after an instant. */
    findRatedSince: ({ rateeId, from }: { rateeId: string; from: Date }): Promise<FeedbackRound[]> =>
      FeedbackRoundModel.find({ rateeId, ratedAt: { $gt: from } }).lean<FeedbackRound[]>(),

    /** Deletes the address keys of ratings given at `before` or earlier. */
    async forgetAddresses(before: Date): Promise<void> {
      await FeedbackRoundModel.updateMany(
        { addressKey: { $gt: '' }, ratedAt: { $lte: before } },
        { $set: { addressKey: null } },
      );
    },

    /** Deletes the address key of a conversation's rating. */
    async forgetAddress(conversationId: string): Promise<void> {
      await FeedbackRoundModel.updateOne({ _id: conversationId }, { $set: { addressKey: null } });
    },

    async dropTexts(textIds: readonly string[]): Promise<void> {
      await FeedbackTextModel.deleteMany({ _id: { $in: [...textIds] } });
    },

    async insertText(text: FeedbackText): Promise<void> {
      await FeedbackTextModel.create([text]);
    },

    /** @throws {AppError} feedbackExists: this conversation has a reflection. */
    async insertReflection(reflection: Reflection): Promise<void> {
      try {
        await ReflectionModel.create([reflection]);
      } catch (error) {
        if (duplicateKeyOf(error)) throw new AppError('feedbackExists');
        throw error;
      }
    },

    /** One batch of rounds that are rated, not yet counted and due, earliest first, beginning after the last one of the batch before. */
    findDue: ({
      now,
      after,
    }: {
      now: Date;
      after: Pick<FeedbackRound, '_id' | 'dueAt'> | null;
    }): Promise<FeedbackRound[]> => {
      const rest = after && [
        { dueAt: { $gt: after.dueAt, $lte: now } },
        { dueAt: after.dueAt, _id: { $gt: after._id } },
      ];
      return FeedbackRoundModel.find({
        unsealedAt: null,
        dueAt: { $ne: null, $lte: now },
        ...(rest && { $or: rest }),
      })
        .sort({ dueAt: 1, _id: 1 })
        .limit(BATCH)
        .lean<FeedbackRound[]>();
    },
  };
}
