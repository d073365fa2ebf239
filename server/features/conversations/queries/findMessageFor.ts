import type { Actor } from '../../../../shared/contracts/actor.ts';
import type { Side } from '../../../../shared/domain/conversation/states.ts';
import { AppError } from '../../../platform/http/index.ts';
import type { ConversationsDeps } from '../conversations.deps.ts';

interface FindInput {
  actor: Actor;
  /** Public ids, as the person knows them. */
  conversationId: string;
  messageId: string;
}

/** A message that this person may see, by its public name; throws `notFound` for any other, held ones too. */
export const findMessageFor =
  ({ directory, status, views }: ConversationsDeps) =>
  async ({ actor, conversationId, messageId }: FindInput) => {
    const viewpoint = await status.lookFrom(await directory.findForParticipant(actor, conversationId));
    const found = await views.locate(viewpoint, messageId);
    const { limit, conversation } = viewpoint;
    if (found?.entry.type !== 'message' || (limit !== null && found.seq > limit))
      throw new AppError('notFound');
    const { _id, from }: { _id: string; from: Side } = found.entry;
    return { conversationId: conversation._id, entryId: _id, from };
  };
