import type { ControlKind, Side, StateAndLocks } from '../../../../shared/domain/conversation/states.ts';
import { isAmendment } from '../../../../shared/domain/conversation/moves.ts';
import { goneAs } from '../../../../shared/domain/conversation/view.ts';
import type { MessageHistory } from '../../../../shared/domain/conversation/view.ts';
import type { SafeguardingCopy, SealedText } from '../../../platform/crypto/index.ts';

interface EntryBase {
  _id: string;
  publicId: string;
  conversationId: string;
  /** From 1, without a gap. Never leaves the server. */
  seq: number;
  at: Date;
  /** State and locks of the conversation after this entry. */
  after: StateAndLocks;
  seenBy: readonly Side[];
  unreadFor: Side | null;
}

export interface MessageEntry extends EntryBase {
  type: 'message';
  from: Side;
  senderId: string;
  clientMessageId: string;
  /** Keyed hash of what the writer sent: tells a repeat from another text under the same client id. */
  fingerprint: string;
  stored: MessageHistory['stored'];
  /** What others may read, under the conversation's key; null once erased. */
  text: SealedText | null;
  /** The text before it was redacted and stored. */
  original: SafeguardingCopy | null;
  /** A `CheckNote`. */
  check: SealedText;
  /** True until the case, the help card and the review that the check asks for are done: the message is its own outbox entry. */
  reactionsPending: boolean;
  /** Until the listener has heard it; absent afterwards. */
  unheard?: true;
  /** 0–1, the in-line score, by which the waiting messages are ordered; absent like `unheard`. */
  urgency?: number;
  /** A `HeardNote`, written once. */
  heard?: SealedText;
}

export interface ControlEntry extends EntryBase {
  type: 'control';
  kind: ControlKind;
  /** Null for staff and the system. */
  by: Side | null;
  /** The account that did it, staff included; null for the system. Never leaves the server. */
  actorId: string | null;
  /** The message it is about. */
  aboutId: string | null;
  aboutPublicId: string | null;
  /** Where it brings a message: the public id of the entry after which that message belongs, in its new reader's view. */
  placedAfter: string | null;
  /** The words of a message from here on, where it redacted one. */
  text: SealedText | null;
  /** A `RemovalReason`, where it removed a message: sealed, because it tells what the words were about (S17). */
  removedFor: SealedText | null;
  /** The words that it hides: of a redacted or withdrawn message. */
  original: SafeguardingCopy | null;
}

export type Entry = MessageEntry | ControlEntry;

/** The message that an entry is or is about. */
export function messageIdOf(
  entry: Pick<MessageEntry, 'type' | '_id'> | Pick<ControlEntry, 'type' | 'aboutId'>,
) {
  return entry.type === 'message' ? entry._id : entry.aboutId;
}

/**
 * How many of these messages have words to read.
 * @param messages entries that are messages, or that bring one
 * @param amendments in the order of the log; those of other messages change nothing
 */
export function countWithWords(
  messages: readonly Parameters<typeof messageIdOf>[0][],
  amendments: readonly Pick<ControlEntry, 'aboutId' | 'kind'>[],
): number {
  return messages.filter((entry) => {
    const ofEntry = amendments.filter(({ aboutId }) => aboutId === messageIdOf(entry));
    return goneAs(ofEntry.map(({ kind }) => kind).filter(isAmendment)) === null;
  }).length;
}

type Unnumbered<E> = Omit<E, 'conversationId' | 'seq'>;
/** An entry without its number. */
export type NewEntry = Unnumbered<MessageEntry> | Unnumbered<ControlEntry>;
