import { newId } from '../../platform/crypto/index.ts';
import { PreparationModel, TrainingAttemptModel } from './training.model.ts';
import type { PassRecord, PreparationRecord, TrainingAttempt, TrainingPart } from './training.model.ts';

export type TrainingRepository = ReturnType<typeof createTrainingRepository>;

interface Item {
  part: TrainingPart;
  itemId: string;
}

const isSameItem = (one: PassRecord, other: PassRecord): boolean =>
  one.part === other.part && one.itemId === other.itemId;

export function createTrainingRepository() {
  return {
    findPreparations: (mentorIds: readonly string[]): Promise<PreparationRecord[]> =>
      PreparationModel.find({ _id: { $in: [...mentorIds] } }).lean<PreparationRecord[]>(),

    findPreparation: (mentorId: string): Promise<PreparationRecord | null> =>
      PreparationModel.findById(mentorId).lean<PreparationRecord>(),

    /** Counts a try, and stores the passes that it brought in place of earlier ones of the same item. Joins the running transaction. */
    async notePasses({ mentorId, passes }: { mentorId: string; passes: readonly PassRecord[] }) {
      const record = await PreparationModel.findById(mentorId).lean<PreparationRecord>();
      const others = (record?.passes ?? []).filter(
        (pass) => !passes.some((added) => isSameItem(added, pass)),
      );
      await PreparationModel.updateOne(
        { _id: mentorId },
        { $set: { passes: [...others, ...passes] }, $inc: { attempts: 1 } },
        { upsert: true },
      );
    },

    async insertAttempt(attempt: Omit<TrainingAttempt, '_id'>): Promise<void> {
      await TrainingAttemptModel.create([{ _id: newId(), ...attempt }]);
    },

    findAttempt: (key: Pick<TrainingAttempt, 'mentorId' | 'attemptId'>): Promise<TrainingAttempt | null> =>
      TrainingAttemptModel.findOne(key).lean<TrainingAttempt>(),

    /** The instants of the tries since `from`, oldest first. */
    async triesSince({
      mentorId,
      item,
      from,
    }: {
      mentorId: string;
      item: Item;
      from: Date;
    }): Promise<Date[]> {
      const found = await TrainingAttemptModel.find({ mentorId, ...item, at: { $gt: from } }, { at: 1 })
        .sort({ at: 1 })
        .lean<Pick<TrainingAttempt, 'at'>[]>();
      return found.map(({ at }) => at);
    },
  };
}
