import type { ConversationsDeps } from '../conversations.deps.ts';
import { findCaseMessage } from '../findCaseMessage.ts';
import type { MessageDecision } from '../findCaseMessage.ts';
import { amendMessage } from '../log/amendMessage.ts';

/**
 * Removes a message from both views for good. Its sealed words are kept for the case until retention ends.
 * @throws {AppError} notFound, moveNotAllowed
 */
export function removeMessage(deps: ConversationsDeps) {
  return async (input: MessageDecision): Promise<void> =>
    amendMessage(deps, await findCaseMessage(deps, input), { kind: 'removed', actorId: input.by });
}
