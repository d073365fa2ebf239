import { newId } from '../../platform/crypto/index.ts';
import { RaterRefModel } from './feedbackRound.model.ts';
import type { RaterRef } from './feedbackRound.model.ts';

export type RaterRefs = ReturnType<typeof createRaterRefs>;

export function createRaterRefs() {
  return {
    /** Counts one more feedback of a mentee, under their lasting random pseudonym, which is made with the first. */
    countGiven: (menteeId: string): Promise<RaterRef> =>
      RaterRefModel.findOneAndUpdate(
        { menteeId },
        { $inc: { given: 1 }, $setOnInsert: { _id: newId(), menteeId, excluded: false } },
        { upsert: true, returnDocument: 'after' },
      ).lean<RaterRef>(),

    findOf: (menteeId: string): Promise<RaterRef | null> =>
      RaterRefModel.findOne({ menteeId }).lean<RaterRef>(),

    async drop(raterRef: string): Promise<void> {
      await RaterRefModel.deleteOne({ _id: raterRef });
    },

    /** False, without a change, where it was set before or the rater's account is gone. */
    setExcluded: async (raterRef: string, excluded: boolean): Promise<boolean> =>
      (await RaterRefModel.updateOne({ _id: raterRef, excluded: { $ne: excluded } }, { $set: { excluded } }))
        .modifiedCount === 1,

    /** By pseudonym; one whose account is gone is absent. */
    async findMany(raterRefs: readonly string[]): Promise<Map<string, RaterRef>> {
      const rows = await RaterRefModel.find({ _id: { $in: [...raterRefs] } }).lean<RaterRef[]>();
      return new Map(rows.map((row) => [row._id, row]));
    },
  };
}
