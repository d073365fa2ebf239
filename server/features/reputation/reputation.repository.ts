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

    /** By mentor: up to which number the ledger is counted in the aggregate, for aggregates of this algorithm version. */
    async ledgerSeqs(algoVersion: number): Promise<Map<string, number>> {
      const rows = await ReputationAggregateModel.find({ algoVersion }, { ledgerSeq: 1 }).lean();
      return new Map(rows.map(({ _id, ledgerSeq }) => [_id, ledgerSeq]));
    },

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

    /** The newest snapshot of each mentor; one without is absent. */
    async snapshotsOf(rateeIds: readonly string[]): Promise<Map<string, ReputationSnapshot>> {
      const rows = await ReputationSnapshotModel.find({ rateeId: { $in: [...rateeIds] } })
        .sort({ releasedOn: 1 })
        .lean<ReputationSnapshot[]>();
      return new Map(rows.map((row) => [row.rateeId, row]));
    },
  };
}
