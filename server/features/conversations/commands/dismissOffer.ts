import type { Actor } from '../../../../shared/contracts/actor.ts';
import type { ConversationsDeps } from '../conversations.deps.ts';

/**
 * The mentee dismisses the offer of help: nothing is offered in this conversation again.
 * @param input `conversationId` is a public id.
 * @throws {AppError} notFound
 */
export function dismissOffer({ announcer, clock, conversations, participations }: ConversationsDeps) {
  return async ({ actor, conversationId }: { actor: Actor; conversationId: string }): Promise<void> => {
    const participation = await participations.findForParticipant(actor, conversationId);
    await conversations.dismissOffer({ id: participation.conversation._id, at: clock.now() });
    announcer.announceStatus(participation);
  };
}
