import { ProgrammeWeekModel } from './programmeWeek.model.ts';
import type { ProgrammeWeekRecord } from './programmeWeek.model.ts';

export type { ProgrammeWeekRecord } from './programmeWeek.model.ts';
export type ProgrammeWeekRepository = ReturnType<typeof createProgrammeWeekRepository>;

export function createProgrammeWeekRepository() {
  return {
    /** From a Monday on, oldest first. */
    findFrom: (weekKey: string): Promise<ProgrammeWeekRecord[]> =>
      ProgrammeWeekModel.find({ _id: { $gte: weekKey } })
        .sort({ _id: 1 })
        .lean<ProgrammeWeekRecord[]>(),

    async save({ _id, ...sums }: ProgrammeWeekRecord): Promise<void> {
      await ProgrammeWeekModel.updateOne({ _id }, { $set: sums }, { upsert: true });
    },
  };
}
