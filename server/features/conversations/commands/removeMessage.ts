import type { RemovalReason } from '../../../../shared/domain/conversation/removals.ts';
import type { ConversationsDeps } from '../conversations.deps.ts';
import { findCaseMessage } from '../findCaseMessage.ts';
import type { MessageDecision } from '../findCaseMessage.ts';
import { amendMessage } from '../log/amendMessage.ts';

interface RemoveInput extends MessageDecision {
  removedFor: RemovalReason;
}

/**
 * Removes a message from both views, until an appeal brings it back; both read the reason. Its sealed words are kept for the case until retention ends.
 * @throws {AppError} notFound, moveNotAllowed
 */
export function removeMessage(deps: ConversationsDeps) {
  return async (input: RemoveInput): Promise<void> =>
    amendMessage(deps, await findCaseMessage(deps, input), {
      kind: 'removed',
      actorId: input.by,
      removedFor: input.removedFor,
    });
}
