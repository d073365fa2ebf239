import { AttemptModel } from './attempt.model.ts';
import type { Attempt } from './attempt.model.ts';

export type AttemptRepository = ReturnType<typeof createAttemptRepository>;

export function createAttemptRepository() {
  return {
    async insert(attempt: Attempt): Promise<void> {
      await AttemptModel.create([attempt]);
    },
    /** Every text that this writer sent under this `clientMessageId`, by part. */
    findParts: ({
      conversationId,
      authorId,
      clientMessageId,
    }: Pick<Attempt, 'conversationId' | 'authorId' | 'clientMessageId'>) =>
      AttemptModel.find({ conversationId, authorId, clientMessageId }).sort({ part: 1 }).lean<Attempt[]>(),
    find: (attemptId: string): Promise<Attempt | null> => AttemptModel.findById(attemptId).lean<Attempt>(),
    /** Every text that the checks stopped, oldest first: the rules that matched, and whether its writer disputed the stop. */
    async listStopped(): Promise<{ rules: string[]; disputed: boolean }[]> {
      const stopped = await AttemptModel.find({ why: 'blocked' }, { rules: 1, disputedAt: 1 })
        .sort({ at: 1 })
        .lean<Pick<Attempt, 'rules' | 'disputedAt'>[]>();
      return stopped.map(({ rules, disputedAt }) => ({ rules, disputed: disputedAt !== null }));
    },
    /** False when this account wrote no such attempt. */
    async dispute(input: { publicId: string; authorId: string; at: Date }): Promise<boolean> {
      const { publicId, authorId, at } = input;
      const result = await AttemptModel.updateOne({ publicId, authorId }, { $set: { disputedAt: at } });
      return result.matchedCount === 1;
    },
  };
}
