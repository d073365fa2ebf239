import type { Actor } from '../../../../shared/contracts/actor.ts';
import { AppError } from '../../../platform/http/index.ts';
import type { MessagesDeps } from '../messages.deps.ts';
import { amendMessage } from './amendMessage.ts';

interface WithdrawInput {
  actor: Actor;
  /** Public ids. */
  conversationId: string;
  messageId: string;
}

/** Takes back one's own message: its words leave both views, the place stays. Doing it again changes nothing. */
export function withdrawMessage(deps: MessagesDeps) {
  return async ({ actor, conversationId, messageId }: WithdrawInput): Promise<void> => {
    const { directory, views } = deps;
    const participation = await directory.findForParticipant(actor, conversationId);
    const { side, accountId } = participation;
    const entry = (await views.locate(participation, messageId))?.entry;
    if (entry?.type !== 'message' || entry.from !== side) throw new AppError('notFound');
    const { amendments } = await views.read(entry);
    if (amendments.some(({ kind }) => kind === 'withdrawn')) return;
    await amendMessage(deps, entry, { kind: 'withdrawn', by: side, actorId: accountId });
  };
}
