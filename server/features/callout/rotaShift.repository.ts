import { RotaShiftModel } from './rotaShift.model.ts';
import type { StoredShift } from './rotaShift.model.ts';

export type RotaShiftRepository = ReturnType<typeof createRotaShiftRepository>;

export function createRotaShiftRepository() {
  return {
    async insert(shifts: readonly StoredShift[]): Promise<void> {
      await RotaShiftModel.create([...shifts], { ordered: true });
    },

    find: (publicId: string): Promise<StoredShift | null> =>
      RotaShiftModel.findOne({ publicId }).lean<StoredShift>(),

    /** Shifts that have not ended, in order. */
    listFrom: (now: Date): Promise<StoredShift[]> =>
      RotaShiftModel.find({ to: { $gt: now } })
        .sort({ from: 1 })
        .lean<StoredShift[]>(),

    /** Shifts that run at, or begin between, two instants, in order. */
    listBetween: (from: Date, to: Date): Promise<StoredShift[]> =>
      RotaShiftModel.find({ to: { $gt: from }, from: { $lte: to } })
        .sort({ from: 1 })
        .lean<StoredShift[]>(),

    async change(shiftId: string, change: Partial<Pick<StoredShift, 'to' | 'people'>>): Promise<void> {
      await RotaShiftModel.updateOne({ _id: shiftId }, { $set: change });
    },

    async remove(shiftId: string): Promise<void> {
      await RotaShiftModel.deleteOne({ _id: shiftId });
    },
  };
}
