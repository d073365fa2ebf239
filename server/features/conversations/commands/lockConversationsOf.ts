import { inTransaction } from '../../../platform/db/index.ts';
import type { ConversationsDeps } from '../conversations.deps.ts';
import { lockConversation } from './lockConversation.ts';

/** Puts one lock on every open conversation of a person, on whichever side. Joins the running transaction; idempotent by `lockId`. */
export function lockConversationsOf(deps: ConversationsDeps) {
  const lock = lockConversation(deps);
  return async (input: { accountId: string; lockId: string; by: string }): Promise<void> => {
    const { accountId, lockId, by } = input;
    await inTransaction(async () => {
      for (const { _id: conversationId } of await deps.conversations.findOpenOfPerson(accountId))
        await lock({ conversationId, lockId, by });
    });
  };
}
