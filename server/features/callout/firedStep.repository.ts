import { FiredStepModel } from './firedStep.model.ts';
import type { FiredStep } from './firedStep.model.ts';

export type FiredStepRepository = ReturnType<typeof createFiredStepRepository>;

export function createFiredStepRepository() {
  return {
    async insert(steps: readonly FiredStep[]): Promise<void> {
      await FiredStepModel.create([...steps], { ordered: true });
    },

    /** The newest fifty of a case, in the order in which they fired. */
    async listOfCase(caseId: string): Promise<FiredStep[]> {
      const newest = await FiredStepModel.find({ caseId })
        .sort({ firedAt: -1, dueAt: -1 })
        .limit(50)
        .lean<FiredStep[]>();
      return newest.reverse();
    },

    countBreachesSince: (since: Date): Promise<number> =>
      FiredStepModel.countDocuments({ isBreach: true, firedAt: { $gte: since } }),

    /** The newest first. */
    listBreaches: ({ from, limit }: { from: number; limit: number }): Promise<FiredStep[]> =>
      FiredStepModel.find({ isBreach: true })
        .sort({ firedAt: -1, dueAt: -1 })
        .skip(from)
        .limit(limit)
        .lean<FiredStep[]>(),
  };
}
