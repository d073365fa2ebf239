import type { Actor } from '../../../../shared/contracts/actor.ts';
import type { Side } from '../../../../shared/domain/conversation/states.ts';
import { AppError } from '../../../platform/http/index.ts';
import type { ConversationsDeps } from '../conversations.deps.ts';

interface LocateInput {
  actor: Actor;
  /** Public ids, from this person's view. */
  conversationId: string;
  /** Null for the conversation as a whole. */
  messageId: string | null;
}

interface MessageLocation {
  conversationId: string;
  entryId: string | null;
  /** The side of this person. */
  side: Side;
}

/** The internal ids behind the public ids of one person's view. @throws {AppError} notFound for whatever they may not see */
export function locateFor({ participations, status, views }: ConversationsDeps) {
  return async ({ actor, conversationId, messageId }: LocateInput): Promise<MessageLocation> => {
    const participation = await participations.findForParticipant(actor, conversationId);
    const { conversation, side } = participation;
    if (messageId === null) return { conversationId: conversation._id, entryId: null, side };
    const { visibleUpTo } = await status.resolveViewpoint(participation);
    const found = await views.locate(participation, messageId);
    if (found?.entry.type !== 'message' || (visibleUpTo !== null && found.seq > visibleUpTo))
      throw new AppError('notFound');
    return { conversationId: conversation._id, entryId: found.entry._id, side };
  };
}
