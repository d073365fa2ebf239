import { CaseClockModel } from './caseClock.model.ts';
import type { CaseClock } from './caseClock.model.ts';

export type CaseClockRepository = ReturnType<typeof createCaseClockRepository>;

export function createCaseClockRepository() {
  return {
    find: (caseId: string): Promise<CaseClock | null> => CaseClockModel.findById(caseId).lean<CaseClock>(),

    findByPublicId: (publicId: string): Promise<CaseClock | null> =>
      CaseClockModel.findOne({ publicId }).lean<CaseClock>(),

    findMany: (caseIds: readonly string[]): Promise<CaseClock[]> =>
      CaseClockModel.find({ _id: { $in: [...caseIds] } }).lean<CaseClock[]>(),

    async insert(clock: CaseClock): Promise<void> {
      await CaseClockModel.create([clock]);
    },

    /** Changes a clock. @returns the changed clock; null when it is no longer at the version that was read, and then it is not changed */
    change(
      { _id, version }: CaseClock,
      change: Partial<Omit<CaseClock, '_id' | 'version'>>,
    ): Promise<CaseClock | null> {
      return CaseClockModel.findOneAndUpdate(
        { _id, version },
        { $set: change, $inc: { version: 1 } },
        { returnDocument: 'after' },
      ).lean<CaseClock>();
    },

    /** Clocks with a step that is due, the one due first first. */
    listDue: ({ now, limit }: { now: Date; limit: number }): Promise<CaseClock[]> =>
      CaseClockModel.find({ nextDueAt: { $lte: now, $ne: null } })
        .sort({ nextDueAt: 1 })
        .limit(limit)
        .lean<CaseClock[]>(),

    /** Clocks that no one has acknowledged, of cases that are not decided. */
    listWaiting: (): Promise<CaseClock[]> =>
      CaseClockModel.find({ acknowledged: null, stoppedAt: null }).lean<CaseClock[]>(),
  };
}
