import { inTransaction } from '../../../platform/db/index.ts';
import { closeConversation } from '../closeConversation.ts';
import type { ConversationsDeps } from '../conversations.deps.ts';

/**
 * Ends every conversation of a mentor who has left for good, so that no mentee waits for an answer. The entry names neither side. Joins
 * the running transaction. `by`: account of the member of staff who decided.
 */
export function endConversationsOf(deps: ConversationsDeps) {
  const close = closeConversation(deps);
  return async ({ mentorId, by }: { mentorId: string; by: string }): Promise<void> => {
    await inTransaction(async () => {
      for (const conversation of await deps.conversations.findOpenOf(mentorId))
        await close({ conversation, by: null, actorId: by });
    });
  };
}
