import { duplicateKeyOf } from '../../platform/db/index.ts';
import { ReputationAggregateModel, ReputationSnapshotModel } from './reputation.model.ts';
import type { ReputationAggregate, ReputationSnapshot } from './reputation.model.ts';

export type ReputationStore = ReturnType<typeof createReputationStore>;

export function createReputationStore() {
  return {
    find: (rateeId: string): Promise<ReputationAggregate | null> =>
      ReputationAggregateModel.findById(rateeId).lean<ReputationAggregate>(),

    /** Replaces the stored aggregate only by a newer one, so that a slow recompute does not overwrite a later one. */
    async saveIfNewer({ _id, ...rest }: ReputationAggregate): Promise<void> {
      const { algoVersion, ledgerSeq, asOf } = rest;
      const older = [
        { algoVersion: { $lt: algoVersion } },
        { algoVersion, ledgerSeq: { $lt: ledgerSeq } },
        { algoVersion, ledgerSeq, asOf: { $lt: asOf } },
      ];
      try {
        await ReputationAggregateModel.updateOne({ _id, $or: older }, { $set: rest }, { upsert: true });
      } catch (error) {
        if (!duplicateKeyOf(error)) throw error;
      }
    },

    /** Mentors whose aggregate was made by an older algorithm. */
    findOlder: async (algoVersion: number): Promise<string[]> =>
      (await ReputationAggregateModel.find({ algoVersion: { $lt: algoVersion } }, { _id: 1 }).lean()).map(
        ({ _id }) => _id,
      ),

    /** Mentors whose numbers change by the calendar on or before a UTC day. */
    findToRoll: async (today: number): Promise<string[]> =>
      (
        await ReputationAggregateModel.find({ nextRollOn: { $ne: null, $lte: today } }, { _id: 1 }).lean()
      ).map(({ _id }) => _id),

    /** Joins the running transaction. */
    async insertSnapshot(snapshot: ReputationSnapshot): Promise<void> {
      await ReputationSnapshotModel.create([snapshot]);
    },

    findSnapshots: (rateeId: string): Promise<ReputationSnapshot[]> =>
      ReputationSnapshotModel.find({ rateeId }).sort({ releasedOn: 1 }).lean<ReputationSnapshot[]>(),

    /** The newest snapshot of each mentor; one without is absent. The older ones are read in the index alone. */
    async snapshotsOf(rateeIds: readonly string[]): Promise<Map<string, ReputationSnapshot>> {
      const newest = await ReputationSnapshotModel.aggregate<{ _id: string; releasedOn: string }>([
        { $match: { rateeId: { $in: [...rateeIds] } } },
        { $group: { _id: '$rateeId', releasedOn: { $max: '$releasedOn' } } },
      ]);
      if (newest.length === 0) return new Map();
      const rows = await ReputationSnapshotModel.find({
        $or: newest.map(({ _id: rateeId, releasedOn }) => ({ rateeId, releasedOn })),
      }).lean<ReputationSnapshot[]>();
      return new Map(rows.map((row) => [row.rateeId, row]));
    },
  };
}
