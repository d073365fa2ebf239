import type { ConversationsDeps } from './conversations.deps.ts';
import type { MessageEntry } from './log/entry.ts';
import type { CheckedMessage, HeardNote } from './log/sealedNotes.ts';

/** Messages that the listener has not heard yet, with their checks opened, and the results that are sealed for them. */
export function createUnheardMessages({
  entries,
  notes,
  unheard,
}: Pick<ConversationsDeps, 'entries' | 'notes' | 'unheard'>) {
  return {
    /** Stops counting at `most`. */
    count: unheard.count,
    find: async (input: Parameters<typeof unheard.find>[0]): Promise<CheckedMessage[]> =>
      Promise.all((await unheard.find(input)).map((message) => notes.openCheck(message))),
    /** Stores what the listener made of a message. @returns false when there is a result already. Joins the running transaction. */
    markHeard: async (
      message: Pick<MessageEntry, '_id' | 'conversationId'>,
      heard: HeardNote,
    ): Promise<boolean> => unheard.markHeard(message._id, await notes.sealHeard(message, heard)),
    /** What was stored of a heard message; null before. */
    async findNote(entryId: string): Promise<HeardNote | null> {
      const message = await entries.findMessage(entryId);
      return message && notes.openHeard(message);
    },
  };
}
