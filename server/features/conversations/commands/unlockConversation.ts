import { removeLock } from '../../../../shared/domain/conversation/moves.ts';
import { changeLocks } from '../changeLocks.ts';
import type { ConversationsDeps } from '../conversations.deps.ts';

/** Lifts one lock; others remain. Joins the running transaction; idempotent by `lockId`. */
export function unlockConversation(deps: ConversationsDeps) {
  return changeLocks(deps, { kind: 'unlocked', change: removeLock });
}
