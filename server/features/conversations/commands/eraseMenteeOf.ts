import { afterCommit } from '../../../platform/db/index.ts';
import type { ConversationsDeps } from '../conversations.deps.ts';

interface Erased {
  conversationId: string;
  menteeId: string;
  /** Stands for the mentee from now on; no account has it. */
  replacement: string;
}

/** Takes the mentee's account out of an ended conversation. Joins the running transaction. */
export function eraseMenteeOf({ erasedLogs, forgetConversation }: ConversationsDeps) {
  return async (erased: Erased): Promise<void> => {
    await erasedLogs.replaceMentee(erased);
    afterCommit(() => {
      forgetConversation(erased.conversationId);
    });
  };
}
