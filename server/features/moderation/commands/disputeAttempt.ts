import { AppError } from '../../../platform/http/index.ts';
import type { ModerationDeps } from '../moderation.deps.ts';

/**
 * Notes that the writer of a stopped text says it was stopped wrongly. `kith rules disputes` counts these by rule.
 * @throws {AppError} notFound unless the account wrote the attempt
 */
export function disputeAttempt({ attempts, clock }: Pick<ModerationDeps, 'attempts' | 'clock'>) {
  return async (input: {
    /** Public id. */
    attemptId: string;
    authorId: string;
  }): Promise<void> => {
    const { attemptId: publicId, authorId } = input;
    const isFound = await attempts.dispute({ publicId, authorId, at: clock.now() });
    if (!isFound) throw new AppError('notFound');
  };
}
