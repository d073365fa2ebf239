import { openOrNull, scopeOf } from '../../conversations/index.ts';
import type { MessagesDeps } from '../messages.deps.ts';

/**
 * The words of a message as they are stored, withdrawn and removed ones too; null once they are gone for good. For cases
 * alone: whoever calls this records the read.
 */
export function readWords({ entries, sealer }: MessagesDeps) {
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
    return text && openOrNull(sealer, { scope: scopeOf(conversationId), recordId: _id, sealed: text });
  };
}
