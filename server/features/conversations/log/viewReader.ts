import { z } from 'zod';
import { REMOVAL_REASONS } from '../../../../shared/domain/conversation/removals.ts';
import type { RemovalReason } from '../../../../shared/domain/conversation/removals.ts';
import { conversationKeyScope, removalRecordId } from '../sealedRecords.ts';
import type { EntryView, MessageEntryView } from '../../../../shared/contracts/conversations.ts';
import type { Sealer } from '../../../platform/crypto/index.ts';
import { openOrNull } from '../../../platform/crypto/index.ts';
import type { Side } from '../../../../shared/domain/conversation/states.ts';
import type { ConversationRepository } from '../conversation.repository.ts';
import type { Participation } from '../participations.ts';
import type { ControlEntry, Entry, MessageEntry } from './entry.ts';
import { currentWords, nameFor, presentEntry, presentMessage } from './entry.presenter.ts';
import type { ReadMessage } from './entry.presenter.ts';
import type { EntryRepository } from './entry.repository.ts';

export interface ViewReader {
  /** Entries that this side may see, in its view, with all amendments of their messages. */
  present(entries: readonly Entry[], side: Side): Promise<EntryView[]>;
  presentOne(entry: Entry, side: Side): Promise<EntryView>;
  /** A stored message in the view of its writer. */
  presentOwn(message: MessageEntry): Promise<MessageEntryView>;
  /** The message with its amendments and words. */
  read(message: MessageEntry): Promise<ReadMessage>;
  /** The entry with that public id in this side's view, and its place there; null where this side has none. */
  locate(participation: Participation, publicId: string): Promise<{ entry: Entry; seq: number } | null>;
}

export function createViewReader({
  conversations,
  entries,
  sealer,
}: {
  conversations: Pick<ConversationRepository, 'findCached'>;
  entries: EntryRepository;
  sealer: Sealer;
}): ViewReader {
  /** The words of a message after its amendments; null where it has none to show. */
  async function readWords(
    message: MessageEntry,
    amendments: readonly ControlEntry[],
  ): Promise<string | null> {
    const words = currentWords(message, amendments);
    return words && openOrNull(sealer, { scope: conversationKeyScope(message.conversationId), ...words });
  }

  async function readAmended(
    message: MessageEntry,
    amendments: readonly ControlEntry[],
  ): Promise<ReadMessage> {
    const removedFor = await readRemovalReason(message, amendments);
    const words = await readWords(message, amendments);
    return { message, amendments, words, ...(removedFor && { removedFor }) };
  }

  /** What both sides read as the reason of a removal; null for a message that was not removed, and where its key was destroyed. */
  async function readRemovalReason(
    { conversationId }: MessageEntry,
    amendments: readonly ControlEntry[],
  ): Promise<RemovalReason | null> {
    const removal = amendments.findLast(({ kind }) => kind === 'removed');
    if (!removal?.removedFor) return null;
    const scope = conversationKeyScope(conversationId);
    const record = { scope, recordId: removalRecordId(removal._id), sealed: removal.removedFor };
    return z
      .enum(REMOVAL_REASONS)
      .nullable()
      .parse(await openOrNull(sealer, record));
  }

  /** All messages that these entries are or are about, read in at most two queries. */
  async function readMessages(shown: readonly Entry[]): Promise<Map<string, ReadMessage>> {
    const messages = shown.filter((entry) => entry.type === 'message');
    const shownIds = new Set(messages.map(({ _id }) => _id));
    const others = shown.flatMap((entry) =>
      entry.type === 'control' && entry.aboutId ? [entry.aboutId] : [],
    );
    messages.push(...(await entries.findMessages([...new Set(others)].filter((id) => !shownIds.has(id)))));
    const done = await entries.findAmendments(messages.map(({ _id }) => _id));
    const found = new Map<string, ReadMessage>();
    for (const message of messages) {
      const amendments = done.filter(({ aboutId }) => aboutId === message._id);
      found.set(message._id, await readAmended(message, amendments));
    }
    return found;
  }

  /** Whether the words of these entries, all of one conversation, are hidden from both sides. */
  async function areHidden([first]: readonly Entry[]): Promise<boolean> {
    return first !== undefined && (await conversations.findCached(first.conversationId))?.hiddenAt != null;
  }

  async function present(shown: readonly Entry[], side: Side): Promise<EntryView[]> {
    const messages = await readMessages(shown);
    const hidden = await areHidden(shown);
    return shown.map((entry) => {
      const id = entry.type === 'message' ? entry._id : entry.aboutId;
      const about = (id && messages.get(id)) || null;
      return presentEntry({ side, entry, about: about && hidden ? { ...about, words: null } : about });
    });
  }

  async function read(message: MessageEntry): Promise<ReadMessage> {
    const amendments = await entries.findAmendments([message._id]);
    return readAmended(message, amendments);
  }

  return {
    present,
    read,
    async locate({ conversation, side }, publicId) {
      const entry = await entries.findByPublicId(conversation._id, publicId);
      if (!entry) return null;
      if (entry.seenBy.includes(side))
        return nameFor(side, entry) === publicId ? { entry, seq: entry.seq } : null;
      const brought = (await entries.findAmendments([entry._id])).find(({ unreadFor }) => unreadFor === side);
      return brought ? { entry, seq: brought.seq } : null;
    },
    async presentOne(entry, side) {
      const [view] = await present([entry], side);
      if (!view) throw new Error('one entry has one view');
      return view;
    },
    presentOwn: async (message) =>
      presentMessage({ side: message.from, read: await read(message), after: null }),
  };
}
