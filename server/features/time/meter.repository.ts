import { duplicateKeyOf } from '../../platform/db/index.ts';
import { MeterModel } from './meter.model.ts';
import type { MentorContact, MeterRecord } from './meter.model.ts';

export type { MentorContact, MeterRecord } from './meter.model.ts';

export type MeterRepository = ReturnType<typeof createMeterRepository>;

/** What one step of the meter changes in its record. */
export type MeterChange = Omit<
  MeterRecord,
  '_id' | 'receiptName' | 'announcedOpensAt' | 'contact' | 'version'
>;

export function createMeterRepository() {
  return {
    find: (mentorId: string): Promise<MeterRecord | null> =>
      MeterModel.findById(mentorId).lean<MeterRecord>(),

    findMany: (mentorIds: readonly string[]): Promise<MeterRecord[]> =>
      MeterModel.find({ _id: { $in: [...mentorIds] } }).lean<MeterRecord[]>(),

    /** Ids of mentors in a fixed order, after the id `after`. */
    findIds: async ({ after, limit }: { after: string; limit: number }): Promise<string[]> => {
      const page = await MeterModel.find({ _id: { $gt: after } }, { _id: 1 })
        .sort({ _id: 1 })
        .limit(limit)
        .lean<Pick<MeterRecord, '_id'>[]>();
      return page.map(({ _id }) => _id);
    },

    /** Stores a new meter. @returns false when this mentor has one already */
    async insert(record: MeterRecord): Promise<boolean> {
      if (await MeterModel.exists({ _id: record._id })) return false;
      try {
        await MeterModel.create([record]);
        return true;
      } catch (error) {
        if (duplicateKeyOf(error)) return false;
        throw error;
      }
    },

    /** How many were replaced: one of which another process wrote a step since its version is left as it is. */
    async replaceMany(
      changes: readonly { mentorId: string; version: number; change: MeterChange }[],
    ): Promise<number> {
      const updates = changes.map(({ mentorId, version, change }) => ({
        updateOne: {
          filter: { _id: mentorId, version },
          update: { $set: change, $inc: { version: 1 } },
        },
      }));
      return (await MeterModel.bulkWrite(updates)).modifiedCount;
    },

    /** Makes a mentor's next step due at `dueAt` or before. The version stays, so that a step computed meanwhile is still written. */
    async makeDue(mentorId: string, dueAt: Date): Promise<void> {
      await MeterModel.updateOne({ _id: mentorId }, { $min: { dueAt } });
    },

    /**
     * Mentors whose budget is spent, and whose next step is due up to `until`, without those who were told of an opening to come. In the
     * order of ids, after the id `after`.
     */
    findUnannounced: ({
      now,
      until,
      after,
      limit,
    }: {
      now: Date;
      until: Date;
      after: string;
      limit: number;
    }): Promise<MeterRecord[]> =>
      MeterModel.find({
        _id: { $gt: after },
        dueAt: { $lte: until },
        'notified.stage': 'spent',
        $or: [{ announcedOpensAt: null }, { announcedOpensAt: { $lte: now } }],
      })
        .sort({ _id: 1 })
        .limit(limit)
        .lean<MeterRecord[]>(),

    /**
     * Records that an opening was announced. The version stays, so that a step computed meanwhile is still written.
     * @returns false when it was announced before
     */
    async markAnnounced(mentorId: string, announcedOpensAt: Date): Promise<boolean> {
      const unmarked = { _id: mentorId, announcedOpensAt: { $ne: announcedOpensAt } };
      return (await MeterModel.updateOne(unmarked, { $set: { announcedOpensAt } })).modifiedCount === 1;
    },

    /** The version stays: contact hours change nothing that a step computes. */
    async setContact(mentorId: string, contact: MentorContact): Promise<void> {
      await MeterModel.updateOne({ _id: mentorId }, { $set: { contact } });
    },

    /** Mentors whose next step is due by now, the longest overdue first. */
    findDue: async (now: Date, limit: number): Promise<string[]> => {
      const due = await MeterModel.find({ dueAt: { $lte: now } }, { _id: 1 })
        .sort({ dueAt: 1 })
        .limit(limit)
        .lean<Pick<MeterRecord, '_id'>[]>();
      return due.map(({ _id }) => _id);
    },
  };
}
