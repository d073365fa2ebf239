import { newId } from '../../platform/crypto/index.ts';
import { ErasureModel } from './erasure.model.ts';
import type { Erasure } from './erasure.model.ts';

export type ErasureRepository = ReturnType<typeof createErasureRepository>;

export function createErasureRepository() {
  return {
    /** Records that an erasure begins. @returns false where it was begun before. Joins the running transaction. */
    async begin({ accountId, at }: Pick<Erasure, 'accountId' | 'at'>): Promise<boolean> {
      const result = await ErasureModel.updateOne(
        { accountId },
        { $setOnInsert: { _id: newId(), at, state: 'begun', doneAt: null } },
        { upsert: true },
      );
      return result.upsertedCount === 1;
    },

    /** The oldest first. */
    listBegun: (): Promise<Erasure[]> =>
      ErasureModel.find({ state: 'begun' }).sort({ at: 1 }).lean<Erasure[]>(),

    async finish({ _id, doneAt }: { _id: string; doneAt: Date }): Promise<void> {
      await ErasureModel.updateOne({ _id }, { $set: { state: 'done', doneAt } });
    },
  };
}
