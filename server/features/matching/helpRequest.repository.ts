import { HelpRequestModel, WANTS_TO_BE_TOLD } from './helpRequest.model.ts';
import type { HelpRequest, ProposalRecord } from './helpRequest.model.ts';

export type HelpRequestRepository = ReturnType<typeof createHelpRequestRepository>;

export function createHelpRequestRepository() {
  return {
    async insert(helpRequest: HelpRequest): Promise<void> {
      await HelpRequestModel.create([helpRequest]);
    },

    find: (helpRequestId: string): Promise<HelpRequest | null> =>
      HelpRequestModel.findById(helpRequestId).lean<HelpRequest>(),

    findCurrent: (menteeId: string): Promise<HelpRequest | null> =>
      HelpRequestModel.findOne({ menteeId }).sort({ askedAt: -1 }).lean<HelpRequest>(),

    async dropAllOf(menteeId: string): Promise<void> {
      await HelpRequestModel.deleteMany({ menteeId });
    },

    async setProposals(helpRequestId: string, proposals: ProposalRecord[]): Promise<void> {
      await HelpRequestModel.updateOne({ _id: helpRequestId }, { $set: { proposals } });
    },

    /** Ids of the needs whose mentees want to be told, who waits longest first. */
    async findToTell(): Promise<string[]> {
      const found = await HelpRequestModel.find({ tellSince: WANTS_TO_BE_TOLD })
        .select({ _id: 1 })
        .sort({ tellSince: 1 })
        .lean<Pick<HelpRequest, '_id'>[]>();
      return found.map(({ _id }) => _id);
    },

    /** Stores from when on the mentee is to be told of a free mentor. Without effect when that is stored already. */
    async setTellSince(helpRequestId: string, tellSince: Date): Promise<void> {
      await HelpRequestModel.updateOne(
        { _id: helpRequestId, tellSince: { $exists: false } },
        { $set: { tellSince } },
      );
    },

    /** Joins the running transaction. */
    async unsetTellSince(menteeId: string): Promise<void> {
      await HelpRequestModel.updateMany(
        { menteeId, tellSince: { $exists: true } },
        { $unset: { tellSince: 1 } },
      );
    },

    /**
     * Stores proposals for a mentee who waits, and that they were told. Joins the running transaction.
     * @returns false where they no longer want to be told, or were told before
     */
    async tell(helpRequestId: string, proposals: ProposalRecord[]): Promise<boolean> {
      const wanted = { _id: helpRequestId, tellSince: { $exists: true } };
      const change = { $set: { proposals }, $unset: { tellSince: 1 } };
      return (await HelpRequestModel.updateOne(wanted, change)).modifiedCount === 1;
    },
  };
}
