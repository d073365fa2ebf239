import type { PromisedReply } from '../../../../shared/contracts/replies.ts';
import type { RepliesDeps } from '../replies.deps.ts';

/** The reply that the mentee of a conversation waits for; null while they wait for none. */
export function promisedReplyOf({ clock, waits }: RepliesDeps) {
  return async (conversationId: string): Promise<PromisedReply | null> => {
    const wait = await waits.findLatest(conversationId);
    if (wait?.answeredAt !== null || wait.endedAt !== undefined) return null;
    return { dueAt: wait.dueAt.toISOString(), isLate: wait.lateAt !== null && wait.dueAt <= clock.now() };
  };
}
