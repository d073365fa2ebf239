import type { ConversationsDeps } from '../conversations.deps.ts';
import { findCaseMessage } from '../findCaseMessage.ts';
import type { MessageDecision } from '../findCaseMessage.ts';
import { amendMessage } from '../log/amendMessage.ts';

/**
 * Brings a removed message back into both views, with the words that it had; one that the other side never had reaches them by it.
 * @throws {AppError} notFound, moveNotAllowed
 */
export function restoreMessage(deps: ConversationsDeps) {
  return async (input: MessageDecision): Promise<void> =>
    amendMessage(deps, await findCaseMessage(deps, input), { kind: 'restored', actorId: input.by });
}
