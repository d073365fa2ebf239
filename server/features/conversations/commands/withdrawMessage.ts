import type { Actor } from '../../../../shared/contracts/actor.ts';
import { AppError } from '../../../platform/http/index.ts';
import type { ConversationsDeps } from '../conversations.deps.ts';
import { amendMessage } from '../log/amendMessage.ts';

interface WithdrawInput {
  actor: Actor;
  /** Public ids. */
  conversationId: string;
  messageId: string;
}

/**
 * Withdraws the person's own message: its words leave both views, its place remains. Withdrawing it again changes nothing.
 * @throws {AppError} notFound, moveNotAllowed; conversationLocked, conversationClosed: what was said is evidence by then
 */
export function withdrawMessage(deps: ConversationsDeps) {
  return async ({ actor, conversationId, messageId }: WithdrawInput): Promise<void> => {
    const { participations, views } = deps;
    const participation = await participations.findForParticipant(actor, conversationId);
    const { side, accountId } = participation;
    const entry = (await views.locate(participation, messageId))?.entry;
    if (entry?.type !== 'message' || entry.from !== side) throw new AppError('notFound');
    const { amendments } = await views.read(entry);
    if (amendments.some(({ kind }) => kind === 'withdrawn')) return;
    await amendMessage(deps, entry, { kind: 'withdrawn', by: side, actorId: accountId });
  };
}
