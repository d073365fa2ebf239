import type { ConversationsDeps } from '../conversations.deps.ts';
import { scopeOf } from '../directory.ts';
import type { MessageEntry } from '../entry.ts';
import { openOrNull } from '../viewReader.ts';
import { HOUR_MS } from '../../../../shared/domain/units.ts';

/** What the writer said before is heard with a message: the last three own lines within 48 hours. */
export const LINES_BEFORE = 3;
const HOURS_BEFORE = 48;

export interface WordsToHear {
  /** As it was stored; null once erased. */
  text: string | null;
  /** Oldest first. */
  before: string[];
}

/** The words of a stored message with what its writer said before. */
export function readWordsToHear({ sealer, unheard }: Pick<ConversationsDeps, 'sealer' | 'unheard'>) {
  const open = async ({ _id, conversationId, text }: MessageEntry): Promise<string | null> =>
    text && openOrNull(sealer, { scope: scopeOf(conversationId), recordId: _id, sealed: text });

  return async (message: MessageEntry): Promise<WordsToHear> => {
    const since = new Date(message.at.getTime() - HOURS_BEFORE * HOUR_MS);
    const before: string[] = [];
    for (const earlier of await unheard.findOwnBefore(message, { since, count: LINES_BEFORE })) {
      const words = await open(earlier);
      if (words !== null) before.push(words);
    }
    return { text: await open(message), before };
  };
}
