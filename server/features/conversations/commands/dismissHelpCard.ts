import type { Actor } from '../../../../shared/contracts/actor.ts';
import type { ConversationsDeps } from '../conversations.deps.ts';

/**
 * The mentee dismisses the help card of this conversation.
 * @param input `conversationId` is a public id.
 * @throws {AppError} notFound
 */
export function dismissHelpCard({ announcer, conversations, participations }: ConversationsDeps) {
  return async ({ actor, conversationId }: { actor: Actor; conversationId: string }): Promise<void> => {
    const participation = await participations.findForParticipant(actor, conversationId);
    await conversations.dismissHelpCard(participation.conversation._id);
    announcer.announceStatus(participation);
  };
}
