import { AttemptModel } from './attempt.model.ts';
import type { Attempt } from './attempt.model.ts';

export type AttemptRepository = ReturnType<typeof createAttemptRepository>;

export function createAttemptRepository() {
  return {
    async insert(attempt: Attempt): Promise<void> {
      await AttemptModel.create([attempt]);
    },
    /** What the same writer tried under the same id, oldest first. */
    findAlike: ({
      conversationId,
      authorId,
      clientMessageId,
    }: Pick<Attempt, 'conversationId' | 'authorId' | 'clientMessageId'>) =>
      AttemptModel.find({ conversationId, authorId, clientMessageId }).sort({ part: 1 }).lean<Attempt[]>(),
    find: (attemptId: string): Promise<Attempt | null> => AttemptModel.findById(attemptId).lean<Attempt>(),
    /** What the checks stopped, oldest first: the rules that did, and whether the writer said that this was wrong. */
    async listStopped(): Promise<{ rules: string[]; disputed: boolean }[]> {
      const stopped = await AttemptModel.find({ why: 'blocked' }, { rules: 1, disputedAt: 1 })
        .sort({ at: 1 })
        .lean<Pick<Attempt, 'rules' | 'disputedAt'>[]>();
      return stopped.map(({ rules, disputedAt }) => ({ rules, disputed: disputedAt !== null }));
    },
    /** False when there is no such attempt by this writer. */
    async dispute(input: { publicId: string; authorId: string; at: Date }): Promise<boolean> {
      const { publicId, authorId, at } = input;
      const result = await AttemptModel.updateOne({ publicId, authorId }, { $set: { disputedAt: at } });
      return result.matchedCount === 1;
    },
  };
}
