import { EvidenceRequestModel } from './evidenceRequest.model.ts';
import type { EvidenceRequest } from './evidenceRequest.model.ts';

export type EvidenceRequestRepository = ReturnType<typeof createEvidenceRequestRepository>;

export function createEvidenceRequestRepository() {
  return {
    async insert(request: EvidenceRequest): Promise<void> {
      await EvidenceRequestModel.create([request]);
    },
    findNewest: (caseId: string): Promise<EvidenceRequest | null> =>
      EvidenceRequestModel.findOne({ caseId }).sort({ at: -1, _id: 1 }).lean<EvidenceRequest>(),
    find: (key: { caseId: string; publicId: string }): Promise<EvidenceRequest | null> =>
      EvidenceRequestModel.findOne(key).lean<EvidenceRequest>(),
    /** Confirms a request. @returns false when it was confirmed before */
    async confirm(input: { _id: string; by: string; openUntil: Date; told: boolean }): Promise<boolean> {
      const { _id, by, openUntil, told } = input;
      const { modifiedCount } = await EvidenceRequestModel.updateOne(
        { _id, confirmedBy: null },
        { $set: { confirmedBy: by, openUntil, told } },
      );
      return modifiedCount === 1;
    },
  };
}
