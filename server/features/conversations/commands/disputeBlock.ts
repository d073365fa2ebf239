import type { Actor } from '../../../../shared/contracts/actor.ts';
import type { ConversationsDeps } from '../conversations.deps.ts';

/**
 * The writer of an attempt says that stopping it was wrong.
 * @param input `conversationId` is a public id.
 * @throws {AppError} notFound
 */
export function disputeBlock({ moderation, participations }: ConversationsDeps) {
  return async (input: { actor: Actor; conversationId: string; attemptId: string }): Promise<void> => {
    const { actor, conversationId, attemptId } = input;
    await participations.findForParticipant(actor, conversationId);
    await moderation.disputeAttempt({ attemptId, authorId: actor.accountId });
  };
}
