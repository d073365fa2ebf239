import { isDuplicateKey } from '../../platform/db/index.ts';
import { AppError } from '../../platform/http/index.ts';
import { MatchRequestModel } from './matchRequest.model.ts';
import type { MatchRequest, MatchRequestState } from './matchRequest.model.ts';

export type MatchRequestRepository = ReturnType<typeof createMatchRequestRepository>;

const MOST_LISTED = 100;

export function createMatchRequestRepository() {
  return {
    /** Throws `openRequestExists` when the mentee waits for another answer. */
    async insert(request: MatchRequest): Promise<void> {
      try {
        await MatchRequestModel.create([request]);
      } catch (error) {
        if (isDuplicateKey(error)) throw new AppError('openRequestExists');
        throw error;
      }
    },

    findNewestOfMentee: (menteeId: string): Promise<MatchRequest | null> =>
      MatchRequestModel.findOne({ menteeId }).sort({ requestedAt: -1 }).lean<MatchRequest>(),

    findForMentee: ({ menteeId, id }: { menteeId: string; id: string }): Promise<MatchRequest | null> =>
      MatchRequestModel.findOne({ publicId: id, menteeId }).lean<MatchRequest>(),

    findForMentor: ({ mentorId, id }: { mentorId: string; id: string }): Promise<MatchRequest | null> =>
      MatchRequestModel.findOne({ publicId: id, mentorId }).lean<MatchRequest>(),

    /** What waits for a mentor's answer, the oldest first. */
    listWaiting: ({ mentorId, now }: { mentorId: string; now: Date }): Promise<MatchRequest[]> =>
      MatchRequestModel.find({ mentorId, state: 'requested', expiresAt: { $gt: now } })
        .sort({ requestedAt: 1 })
        .limit(MOST_LISTED)
        .lean<MatchRequest[]>(),

    /** Who was asked from this need already, and said no or nothing. */
    async mentorsWhoDidNotTake(helpRequestId: string): Promise<string[]> {
      const over = await MatchRequestModel.find({
        helpRequestId,
        state: { $in: ['declined', 'expired'] },
      }).lean<MatchRequest[]>();
      return over.map(({ mentorId }) => mentorId);
    },

    /** Ends the waiting; false when it was over already, or runs out. */
    async answer(input: {
      requestId: string;
      state: Exclude<MatchRequestState, 'requested' | 'expired'>;
      at: Date;
    }): Promise<boolean> {
      const { requestId, state, at } = input;
      const result = await MatchRequestModel.updateOne(
        { _id: requestId, state: 'requested', expiresAt: { $gt: at } },
        { $set: { state, answeredAt: at } },
      );
      return result.modifiedCount === 1;
    },

    async setConversation(requestId: string, conversationPublicId: string): Promise<void> {
      await MatchRequestModel.updateOne({ _id: requestId }, { $set: { conversationPublicId } });
    },

    /** Requests whose time has run out though they still stand, of everybody or one mentee. */
    findOverdue: ({ now, menteeId, most }: { now: Date; menteeId?: string; most: number }) =>
      MatchRequestModel.find({
        state: 'requested',
        expiresAt: { $lte: now },
        ...(menteeId !== undefined && { menteeId }),
      })
        .limit(most)
        .lean<MatchRequest[]>(),

    /** False when it was answered in the last moment. */
    async expire({ requestId, at }: { requestId: string; at: Date }): Promise<boolean> {
      const result = await MatchRequestModel.updateOne(
        { _id: requestId, state: 'requested' },
        { $set: { state: 'expired', answeredAt: at } },
      );
      return result.modifiedCount === 1;
    },
  };
}
