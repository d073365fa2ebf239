import type { ConversationsDeps } from '../conversations.deps.ts';
import { HOUR_MS } from '../../../../shared/domain/units.ts';
import type { MessageEntry } from '../log/entry.ts';
import { openOrNull } from '../../../platform/crypto/index.ts';
import { LISTENER_LINES } from '../message.policy.ts';
import { conversationKeyScope } from '../sealedRecords.ts';

/** Lines of the writer that are older are not read with a message. */
const HOURS_BEFORE = 48;

interface WordsToHear {
  /** As it was stored; null once erased. */
  text: string | null;
  /** The writer's lines before it, oldest first. */
  before: string[];
}

/** What the listener reads: the words of a stored message, with what its writer said before. */
export function readWordsToHear({ sealer, unheard }: Pick<ConversationsDeps, 'sealer' | 'unheard'>) {
  const open = async ({ _id, conversationId, text }: MessageEntry): Promise<string | null> =>
    text && openOrNull(sealer, { scope: conversationKeyScope(conversationId), recordId: _id, sealed: text });

  return async (message: MessageEntry): Promise<WordsToHear> => {
    const since = new Date(message.at.getTime() - HOURS_BEFORE * HOUR_MS);
    const before: string[] = [];
    for (const earlier of await unheard.findOwnBefore(message, { since, count: LISTENER_LINES })) {
      const words = await open(earlier);
      if (words !== null) before.push(words);
    }
    return { text: await open(message), before };
  };
}
