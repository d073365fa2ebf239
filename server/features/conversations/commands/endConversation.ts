import type { Actor } from '../../../../shared/contracts/actor.ts';
import type { ConversationStatus } from '../../../../shared/contracts/conversations.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import { closeConversation } from '../closeConversation.ts';
import type { ConversationsDeps } from '../conversations.deps.ts';

/**
 * Either side leaves, at once and without a reason, locked or not (R25). Ending an ended conversation changes nothing.
 * @param input `conversationId` is a public id.
 * @throws {AppError} notFound
 */
export function endConversation(deps: ConversationsDeps) {
  const { participations, status } = deps;
  const close = closeConversation(deps);
  return async (input: { actor: Actor; conversationId: string }): Promise<ConversationStatus> => {
    const participation = await participations.findForParticipant(input.actor, input.conversationId);
    const { conversation, side, accountId } = participation;
    await inTransaction(() => close({ conversation, by: side, actorId: accountId }));
    return status.statusOf(await status.resolveViewpoint(participation));
  };
}
