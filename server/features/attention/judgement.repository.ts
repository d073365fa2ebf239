import { AttentionJudgementModel } from './judgement.model.ts';
import type { AttentionJudgement } from './judgement.model.ts';

export type JudgementRepository = ReturnType<typeof createJudgementRepository>;

export function createJudgementRepository() {
  return {
    /** Joins the running transaction. */
    async insert(judgement: AttentionJudgement): Promise<void> {
      await AttentionJudgementModel.create([judgement]);
    },
    /** Oldest first. */
    list: (): Promise<AttentionJudgement[]> =>
      AttentionJudgementModel.find().sort({ at: 1 }).lean<AttentionJudgement[]>(),
  };
}
