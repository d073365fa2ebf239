import type { Actor } from '../../../../shared/contracts/actor.ts';
import type { Side } from '../../../../shared/domain/conversation/states.ts';
import { AppError } from '../../../platform/http/index.ts';
import type { ConversationsDeps } from '../conversations.deps.ts';

interface LocateInput {
  actor: Actor;
  /** Public ids, as the person knows them. */
  conversationId: string;
  /** Null for the conversation as a whole. */
  messageId: string | null;
}

interface Located {
  conversationId: string;
  entryId: string | null;
  /** The side of whoever asks. */
  side: Side;
}

/** What this person means by public names; throws `notFound` for all they may not see, held messages too. */
export function locateFor({ directory, status, views }: ConversationsDeps) {
  return async ({ actor, conversationId, messageId }: LocateInput): Promise<Located> => {
    const participation = await directory.findForParticipant(actor, conversationId);
    const { conversation, side } = participation;
    if (messageId === null) return { conversationId: conversation._id, entryId: null, side };
    const { limit } = await status.lookFrom(participation);
    const found = await views.locate(participation, messageId);
    if (found?.entry.type !== 'message' || (limit !== null && found.seq > limit))
      throw new AppError('notFound');
    return { conversationId: conversation._id, entryId: found.entry._id, side };
  };
}
