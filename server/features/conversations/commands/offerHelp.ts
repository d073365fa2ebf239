import type { Actor } from '../../../../shared/contracts/actor.ts';
import type { ConversationsDeps } from '../conversations.deps.ts';

/** The mentee puts the offer away: nothing is offered in this conversation again. */
export function dismissOffer({ announcer, clock, conversations, directory }: ConversationsDeps) {
  return async ({ actor, conversationId }: { actor: Actor; conversationId: string }): Promise<void> => {
    const participation = await directory.findForParticipant(actor, conversationId);
    await conversations.dismissOffer({ id: participation.conversation._id, at: clock.now() });
    announcer.announceStatus(participation);
  };
}
