import { conversationKeyScope } from '../sealedRecords.ts';
import { openOrNull } from '../../../platform/crypto/index.ts';
import type { ConversationsDeps } from '../conversations.deps.ts';

/**
 * The stored words of a message, also of a withdrawn or removed one; null once they are erased. For cases only: the caller
 * records the read in the audit log.
 */
export function readMessageWords({ entries, sealer }: ConversationsDeps) {
  return async ({
    conversationId,
    entryId,
  }: {
    conversationId: string;
    entryId: string;
  }): Promise<string | null> => {
    const message = await entries.findMessage(entryId);
    if (message?.conversationId !== conversationId) return null;
    const amendments = await entries.findAmendments([entryId]);
    const { _id, text } = amendments.findLast(({ kind }) => kind === 'redacted') ?? message;
    return (
      text && openOrNull(sealer, { scope: conversationKeyScope(conversationId), recordId: _id, sealed: text })
    );
  };
}
