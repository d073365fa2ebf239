import { addLock } from '../../../../shared/domain/conversation/moves.ts';
import { changeLocks } from '../changeLocks.ts';
import type { ConversationsDeps } from '../conversations.deps.ts';

/**
 * Locks a conversation: appends an entry `locked`, after which no message is accepted. Joins the running transaction; idempotent by `lockId`.
 */
export function lockConversation(deps: ConversationsDeps) {
  return changeLocks(deps, { kind: 'locked', change: addLock });
}
