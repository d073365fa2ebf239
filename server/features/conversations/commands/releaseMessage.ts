import type { ConversationsDeps } from '../conversations.deps.ts';
import { findCaseMessage } from '../findCaseMessage.ts';
import type { MessageDecision } from '../findCaseMessage.ts';
import { amendMessage } from '../log/amendMessage.ts';

/** Releases a held message, unchanged, to the other side. @throws {AppError} notFound, moveNotAllowed */
export function releaseMessage(deps: ConversationsDeps) {
  return async (input: MessageDecision): Promise<void> =>
    amendMessage(deps, await findCaseMessage(deps, input), { kind: 'released', actorId: input.by });
}
