import { threadKeyOf } from '../teamThread.policy.ts';
import type { TeamThreadsDeps } from '../teamThreads.deps.ts';

interface ReplaceInput {
  conversationId: string;
  accountId: string;
  replacement: string;
}

/** Puts another id in the place of an account in its thread about a conversation, which stays. Joins the running transaction. */
export function replacePerson({ threads }: Pick<TeamThreadsDeps, 'threads'>) {
  return async ({ conversationId, accountId, replacement }: ReplaceInput): Promise<void> => {
    const thread = await threads.findByKey(threadKeyOf({ accountId, conversationId }));
    if (!thread) return;
    const key = threadKeyOf({ accountId: replacement, conversationId });
    await threads.replacePerson({ threadId: thread._id, accountId, replacement, key });
  };
}
