import type { Actor } from '../../../../shared/contracts/actor.ts';
import { afterCommit } from '../../../platform/db/index.ts';
import type { ConversationsDeps } from '../conversations.deps.ts';
import { participationOf } from '../directory.ts';

/** Puts the help card on the mentee's screens in this conversation, until they put it away. Joins the running transaction. */
export function showHelpCard({ announcer, conversations, directory }: ConversationsDeps) {
  return async ({ conversationId }: { conversationId: string }): Promise<void> => {
    const conversation = await directory.get(conversationId);
    await conversations.setHelpCard(conversationId, true);
    afterCommit(() => announcer.announceStatus(participationOf(conversation, 'mentee')));
  };
}

export function dismissHelpCard({ announcer, conversations, directory }: ConversationsDeps) {
  return async ({ actor, conversationId }: { actor: Actor; conversationId: string }): Promise<void> => {
    const participation = await directory.findForParticipant(actor, conversationId);
    await conversations.setHelpCard(participation.conversation._id, false);
    announcer.announceStatus(participation);
  };
}
