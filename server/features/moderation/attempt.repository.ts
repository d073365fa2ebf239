import { AttemptModel } from './attempt.model.ts';
import type { Attempt } from './attempt.model.ts';

export type AttemptRepository = ReturnType<typeof createAttemptRepository>;

export const createAttemptRepository = () => ({
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
  /** False when there is no such attempt by this writer. */
  async dispute(input: { publicId: string; authorId: string; at: Date }): Promise<boolean> {
    const { publicId, authorId, at } = input;
    const result = await AttemptModel.updateOne({ publicId, authorId }, { $set: { disputedAt: at } });
    return result.matchedCount === 1;
  },
});
