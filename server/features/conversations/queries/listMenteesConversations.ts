import { MINUTE_MS } from '../../../../shared/domain/units.ts';
import type { ConversationsDeps } from '../conversations.deps.ts';

/** A message that was not heard by then will not be: the listener was away. Its rules were read before it was delivered. */
const HEARD_WITHIN_MS = 10 * MINUTE_MS;

interface MenteesConversation {
  conversationId: string;
  /** Its newest messages are still being checked, which may open a case. */
  beingChecked: boolean;
}

/** All conversations of a mentee, ended ones included. */
export function listMenteesConversations({ clock, conversations, erasedLogs }: ConversationsDeps) {
  return async (menteeId: string): Promise<MenteesConversation[]> => {
    const since = new Date(clock.now().getTime() - HEARD_WITHIN_MS);
    const found: MenteesConversation[] = [];
    for (const { _id: conversationId } of await conversations.findOf('mentee', menteeId))
      found.push({
        conversationId,
        beingChecked: await erasedLogs.isBeingChecked({ conversationId, since }),
      });
    return found;
  };
}
