import { SIDES } from '../../../../shared/domain/conversation/states.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import type { ConversationsDeps } from '../conversations.deps.ts';
import { unlockConversation } from './unlockConversation.ts';

/**
 * Removes one lock from every conversation of a person. Ended ones too: the sealed ratings of a locked conversation are not counted. Joins
 * the running transaction; idempotent by `lockId`.
 */
export function unlockConversationsOf(deps: ConversationsDeps) {
  const unlock = unlockConversation(deps);
  return async (input: { accountId: string; lockId: string; by: string | null }): Promise<void> => {
    const { accountId, lockId, by } = input;
    await inTransaction(async () => {
      for (const side of SIDES)
        for (const { _id: conversationId } of await deps.conversations.findOf(side, accountId))
          await unlock({ conversationId, lockId, by });
    });
  };
}
