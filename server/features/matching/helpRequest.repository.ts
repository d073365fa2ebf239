import { HelpRequestModel } from './helpRequest.model.ts';
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

    async setProposals(helpRequestId: string, proposals: ProposalRecord[]): Promise<void> {
      await HelpRequestModel.updateOne({ _id: helpRequestId }, { $set: { proposals } });
    },
  };
}
