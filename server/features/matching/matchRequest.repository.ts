import { duplicateKeyOf } from '../../platform/db/index.ts';
import { AppError } from '../../platform/http/index.ts';
import { MatchRequestModel } from './matchRequest.model.ts';
import type { MatchRequest, MatchRequestState } from './matchRequest.model.ts';

export type MatchRequestRepository = ReturnType<typeof createMatchRequestRepository>;

const WAITING_PAGE = 50;

interface Waiting {
  mentorId: string;
  now: Date;
}

/** The filter for open requests to the same mentor that were made before this one. */
const waitingAhead = ({ _id, mentorId, requestedAt }: MatchRequest) => ({
  mentorId,
  state: 'requested' as const,
  $or: [{ requestedAt: { $lt: requestedAt } }, { requestedAt, _id: { $lt: _id } }],
});

export function createMatchRequestRepository() {
  return {
    /** @throws {AppError} openRequestExists: another request of this mentee is open. */
    async insert(request: MatchRequest): Promise<void> {
      try {
        await MatchRequestModel.create([request]);
      } catch (error) {
        if (duplicateKeyOf(error)) throw new AppError('openRequestExists');
        throw error;
      }
    },

    find: (requestId: string): Promise<MatchRequest | null> =>
      MatchRequestModel.findById(requestId).lean<MatchRequest>(),

    findNewestOfMentee: (menteeId: string): Promise<MatchRequest | null> =>
      MatchRequestModel.findOne({ menteeId }).sort({ requestedAt: -1 }).lean<MatchRequest>(),

    listOfMentee: (menteeId: string): Promise<MatchRequest[]> =>
      MatchRequestModel.find({ menteeId }).lean<MatchRequest[]>(),

    /** Puts another id in the place of the mentee. */
    async replaceMentee({
      requestId,
      replacement,
    }: {
      requestId: string;
      replacement: string;
    }): Promise<void> {
      await MatchRequestModel.updateOne({ _id: requestId }, { $set: { menteeId: replacement } });
    },

    findForMentee: ({ menteeId, id }: { menteeId: string; id: string }): Promise<MatchRequest | null> =>
      MatchRequestModel.findOne({ publicId: id, menteeId }).lean<MatchRequest>(),

    findForMentor: ({ mentorId, id }: { mentorId: string; id: string }): Promise<MatchRequest | null> =>
      MatchRequestModel.findOne({ publicId: id, mentorId }).lean<MatchRequest>(),

    /** A page of the open requests to a mentor, the oldest first; `skip`: how many older ones to leave out. */
    listWaiting: ({ mentorId, now, skip }: Waiting & { skip: number }): Promise<MatchRequest[]> =>
      MatchRequestModel.find({ mentorId, state: 'requested', expiresAt: { $gt: now } })
        .sort({ requestedAt: 1, _id: 1 })
        .skip(skip)
        .limit(WAITING_PAGE)
        .lean<MatchRequest[]>(),

    /** How many open requests to the same mentor are older. */
    countAhead: ({ request, now }: { request: MatchRequest; now: Date }): Promise<number> =>
      MatchRequestModel.countDocuments({ ...waitingAhead(request), expiresAt: { $gt: now } }),

    /** Gives a request that waited until `until` at least to be answered; false where it did not wait. */
    async admit(input: { requestId: string; at: Date; until: Date }): Promise<boolean> {
      const { requestId, at, until } = input;
      const result = await MatchRequestModel.updateOne(
        { _id: requestId, state: 'requested', admittedAt: null },
        { $set: { admittedAt: at }, $max: { expiresAt: until } },
      );
      return result.modifiedCount === 1;
    },

    countWaiting: ({ mentorId, now }: Waiting): Promise<number> =>
      MatchRequestModel.countDocuments({ mentorId, state: 'requested', expiresAt: { $gt: now } }),

    /** Mentors who were asked from this need, and declined or did not answer. */
    async mentorsWithoutYes(helpRequestId: string): Promise<string[]> {
      const over = await MatchRequestModel.find({
        helpRequestId,
        state: { $in: ['declined', 'expired'] },
      }).lean<MatchRequest[]>();
      return over.map(({ mentorId }) => mentorId);
    },

    /** Ends an open request with an answer; false when it was answered already or has expired. */
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

    /** Open requests past their time, of all mentees or of one. */
    findOverdue: ({ now, menteeId, limit }: { now: Date; menteeId?: string; limit: number }) =>
      MatchRequestModel.find({
        state: 'requested',
        expiresAt: { $lte: now },
        ...(menteeId !== undefined && { menteeId }),
      })
        .limit(limit)
        .lean<MatchRequest[]>(),

    /** Ends a request that was not answered in time. @returns false when it was answered meanwhile */
    async expire({ requestId, at }: { requestId: string; at: Date }): Promise<boolean> {
      const result = await MatchRequestModel.updateOne(
        { _id: requestId, state: 'requested' },
        { $set: { state: 'expired', answeredAt: at } },
      );
      return result.modifiedCount === 1;
    },
  };
}
