import { RestrictionGuardModel, RestrictionModel } from './restriction.model.ts';
import type { Restriction } from './restriction.model.ts';

export type RestrictionRepository = ReturnType<typeof createRestrictionRepository>;

/** How many ended restrictions of one person are listed. */
const MAX_ENDED = 20;

export function createRestrictionRepository() {
  return {
    async insert(restriction: Restriction): Promise<void> {
      await RestrictionModel.create([restriction]);
    },

    findByPublicId: (publicId: string): Promise<Restriction | null> =>
      RestrictionModel.findOne({ publicId }).lean<Restriction>(),

    /** Restrictions of these people without a recorded end. Check each by `isInForce`: the sweep may not have run yet. */
    findOpenOf: (accountIds: readonly string[]): Promise<Restriction[]> =>
      RestrictionModel.find({ accountId: { $in: [...accountIds] }, endedAt: null })
        .sort({ from: 1, _id: 1 })
        .lean<Restriction[]>(),

    /** Newest first. */
    findEndedOf: (accountId: string): Promise<Restriction[]> =>
      RestrictionModel.find({ accountId, endedAt: { $ne: null } })
        .sort({ endedAt: -1, _id: 1 })
        .limit(MAX_ENDED)
        .lean<Restriction[]>(),

    /** Restrictions that began or ended from an instant on. */
    listChangedSince: (since: Date): Promise<Pick<Restriction, '_id' | 'accountId' | 'endedAt'>[]> =>
      RestrictionModel.find(
        { $or: [{ from: { $gte: since } }, { endedAt: { $gte: since } }] },
        { accountId: 1, endedAt: 1 },
      ).lean<Pick<Restriction, '_id' | 'accountId' | 'endedAt'>[]>(),

    /** Restrictions that are past their last day and have no recorded end. */
    findDue: (now: Date): Promise<Restriction[]> =>
      RestrictionModel.find({ endedAt: null, until: { $ne: null, $lte: now } }).lean<Restriction[]>(),

    /** A restriction ends once: null where it has ended already. */
    end: (
      input: Pick<Restriction, '_id' | 'endedBy'> & { at: Date; as: NonNullable<Restriction['endedAs']> },
    ): Promise<Restriction | null> => {
      const { _id, endedBy, at, as } = input;
      return RestrictionModel.findOneAndUpdate(
        { _id, endedAt: null },
        { $set: { endedAt: at, endedAs: as, endedBy } },
        { returnDocument: 'after' },
      ).lean<Restriction>();
    },

    /** Makes concurrent transactions about the same person conflict. */
    async guard(accountId: string): Promise<void> {
      await RestrictionGuardModel.findOneAndUpdate(
        { _id: accountId },
        { $inc: { writes: 1 } },
        { upsert: true },
      );
    },

    /** Deletes the guard of an erased account. Its restrictions stay with their cases. */
    dropGuard: async (accountId: string): Promise<void> => {
      await RestrictionGuardModel.deleteOne({ _id: accountId });
    },
  };
}
