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
    /** Every text that the checks stopped, oldest first. */
    listStopped: (): Promise<Attempt[]> =>
      AttemptModel.find({ why: 'blocked' }).sort({ at: 1 }).lean<Attempt[]>(),
    /** False when this account wrote no such attempt. */
    async dispute(input: { publicId: string; authorId: string; at: Date }): Promise<boolean> {
      const { publicId, authorId, at } = input;
      const result = await AttemptModel.updateOne({ publicId, authorId }, { $set: { disputedAt: at } });
      return result.matchedCount === 1;
    },
  };
}
