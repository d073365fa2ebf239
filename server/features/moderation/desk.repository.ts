import { DeskModel } from './desk.model.ts';
import type { Debrief, DeskRecord } from './desk.model.ts';

export type DeskRepository = ReturnType<typeof createDeskRepository>;

const MAX_LISTED = 100;
const EMPTY = { severe: { day: '', caseIds: [] }, debriefs: [], avoids: [], views: [] };

export function createDeskRepository() {
  return {
    find: (accountId: string): Promise<DeskRecord | null> => DeskModel.findById(accountId).lean<DeskRecord>(),

    /** Writes these fields; a record that does not exist yet begins with nothing set. */
    async save(accountId: string, set: Pick<DeskRecord, 'time'> & Partial<DeskRecord>): Promise<DeskRecord> {
      const rest = Object.entries(EMPTY).filter(([field]) => !(field in set));
      return DeskModel.findOneAndUpdate(
        { _id: accountId },
        { $set: set, $setOnInsert: Object.fromEntries(rest) },
        { upsert: true, returnDocument: 'after' },
      ).lean<DeskRecord>();
    },

    /** Records of the staff who were seen at the desk since that instant. */
    findSeenSince: (since: Date): Promise<DeskRecord[]> =>
      DeskModel.find({ 'time.seenAt': { $gte: since } })
        .limit(MAX_LISTED)
        .lean<DeskRecord[]>(),

    /** Records of the staff who have a debrief to come. */
    findToDebrief: (): Promise<DeskRecord[]> =>
      DeskModel.find({ 'debriefs.since': { $exists: true } })
        .limit(MAX_LISTED)
        .lean<DeskRecord[]>(),

    /** Counts a severe case of a day, once. */
    async countSevere({ accountId, day, caseId }: { accountId: string; day: string; caseId: string }) {
      const other = { _id: accountId, 'severe.day': { $ne: day } };
      await DeskModel.updateOne(other, { $set: { severe: { day, caseIds: [] } } });
      await DeskModel.updateOne({ _id: accountId }, { $addToSet: { 'severe.caseIds': caseId } });
    },

    /** A debrief for a case that has one already changes nothing. */
    async addDebrief({ accountId, debrief }: { accountId: string; debrief: Debrief }): Promise<void> {
      const { caseId } = debrief;
      await DeskModel.updateOne(
        { _id: accountId, 'debriefs.caseId': { $ne: caseId } },
        { $push: { debriefs: debrief } },
      );
    },

    /** Takes a debrief off the list of a member of staff. @returns false where they have no such debrief */
    async endDebrief({ accountId, caseId }: { accountId: string; caseId: string }): Promise<boolean> {
      const result = await DeskModel.updateOne(
        { _id: accountId, 'debriefs.caseId': caseId },
        { $pull: { debriefs: { caseId } } },
      );
      return result.matchedCount === 1;
    },
  };
}
