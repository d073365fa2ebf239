import { ExplanationModel } from './explanation.model.ts';
import type { Explanation } from './explanation.model.ts';

export type ExplanationRepository = ReturnType<typeof createExplanationRepository>;

const MAX_SHOWN = 20;

export function createExplanationRepository() {
  return {
    async insert(explanation: Explanation): Promise<void> {
      await ExplanationModel.create([explanation]);
    },
    find: (publicId: string): Promise<Explanation | null> =>
      ExplanationModel.findOne({ publicId }).lean<Explanation>(),
    findMany: (publicIds: readonly string[]): Promise<Explanation[]> =>
      ExplanationModel.find({ publicId: { $in: [...publicIds] } }).lean<Explanation[]>(),
    /** Explanations that the person has put away, newest first. */
    findPutAway: (accountId: string): Promise<Explanation[]> =>
      ExplanationModel.find({ accountId, putAwayAt: { $ne: null } })
        .sort({ at: -1, _id: 1 })
        .limit(MAX_SHOWN)
        .lean<Explanation[]>(),
    countPutAway: (accountId: string): Promise<number> =>
      ExplanationModel.countDocuments({ accountId, putAwayAt: { $ne: null } }),
    /** Explanations that the person has not put away, newest first. */
    findShown: (accountId: string): Promise<Explanation[]> =>
      ExplanationModel.find({ accountId, putAwayAt: null })
        .sort({ at: -1, _id: 1 })
        .limit(MAX_SHOWN)
        .lean<Explanation[]>(),
    /** Puts an explanation away. @returns false when this account has no such explanation */
    async putAway(input: { accountId: string; publicId: string; at: Date }): Promise<boolean> {
      const { accountId, publicId, at } = input;
      const result = await ExplanationModel.updateOne({ accountId, publicId }, { $set: { putAwayAt: at } });
      return result.matchedCount === 1;
    },
  };
}
