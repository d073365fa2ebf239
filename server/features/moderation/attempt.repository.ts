import type { RuleVerdict } from '../../../shared/domain/moderation/decisions.ts';
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
    /** By its public id; null when this account wrote no such attempt. */
    findOwn: ({ publicId, authorId }: Pick<Attempt, 'publicId' | 'authorId'>): Promise<Attempt | null> =>
      AttemptModel.findOne({ publicId, authorId }).lean<Attempt>(),
    async setVerdict({ attemptId, verdict }: { attemptId: string; verdict: RuleVerdict }): Promise<void> {
      await AttemptModel.updateOne({ _id: attemptId }, { $set: { verdict } });
    },
    async dispute({ attemptId, at }: { attemptId: string; at: Date }): Promise<void> {
      await AttemptModel.updateOne({ _id: attemptId }, { $set: { disputedAt: at } });
    },
  };
}
