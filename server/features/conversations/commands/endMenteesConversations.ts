import { inTransaction } from '../../../platform/db/index.ts';
import { closeConversation } from '../closeConversation.ts';
import type { ConversationsDeps } from '../conversations.deps.ts';

/**
 * Ends every conversation of a mentee who leaves for good, as if the mentee had ended it, and hides its words, which a case may still need.
 * Repeated, it changes nothing.
 */
export function endMenteesConversations(deps: ConversationsDeps) {
  const { clock, conversations } = deps;
  const close = closeConversation(deps);
  return async (menteeId: string): Promise<void> => {
    for (const conversation of await conversations.findOf('mentee', menteeId))
      await inTransaction(async () => {
        await close({ conversation, by: 'mentee', actorId: menteeId });
        await conversations.hide(conversation._id, clock.now());
      });
  };
}
