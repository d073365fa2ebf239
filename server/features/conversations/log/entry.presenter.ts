import type { EntryView, MessageEntryView } from '../../../../shared/contracts/conversations.ts';
import { MINUTE_MS } from '../../../../shared/domain/units.ts';
import type { Side } from '../../../../shared/domain/conversation/states.ts';
import { goneAs, statusOf } from '../../../../shared/domain/conversation/view.ts';
import type { RemovalReason } from '../../../../shared/domain/conversation/removals.ts';
import type { MessageHistory, MessageStatus } from '../../../../shared/domain/conversation/view.ts';
import { isAmendment } from '../../../../shared/domain/conversation/moves.ts';
import type { SealedText } from '../../../platform/crypto/index.ts';
import type { ControlEntry, Entry, MessageEntry } from './entry.ts';

/** A message with its amendments, and its words after them. */
export interface ReadMessage {
  message: MessageEntry;
  amendments: readonly ControlEntry[];
  words: string | null;
  /** Set where a message's removal has a reason. */
  removedFor?: RemovalReason;
}

/** What happened to a message. @param done control entries about it, oldest first */
export function historyOf(message: MessageEntry, done: readonly ControlEntry[]): MessageHistory {
  return {
    writer: message.from,
    stored: message.stored,
    amendments: done.map(({ kind }) => kind).filter(isAmendment),
  };
}

function statusNow({ message, amendments }: ReadMessage): MessageStatus {
  return statusOf(historyOf(message, amendments));
}

/** The current words, still sealed, with the record they are sealed under; null when there are none to read. */
export function currentWords(message: MessageEntry, done: readonly ControlEntry[]) {
  if (goneAs(historyOf(message, done).amendments) !== null) return null;
  const redaction = done.findLast(({ kind }) => kind === 'redacted');
  const { _id, text }: { _id: string; text: SealedText | null } = redaction ?? message;
  return text && { recordId: _id, sealed: text };
}

/** The public id of the entry in this side's view; an entry that brings a message has the id of that message. */
export function nameFor(side: Side, entry: Entry): string {
  return entry.type === 'control' && entry.unreadFor === side
    ? (entry.aboutPublicId ?? entry.publicId)
    : entry.publicId;
}

/** An entry in this side's view. `about` is the message that a control entry is about. */
export function presentEntry(input: { side: Side; entry: Entry; about: ReadMessage | null }): EntryView {
  const { side, entry, about } = input;
  if (entry.type === 'message' || entry.unreadFor === side) {
    if (!about) throw new Error('an entry that brings a message is presented with it');
    return presentMessage({ side, read: about, after: entry.type === 'control' ? entry.placedAfter : null });
  }
  const { publicId, kind, by, at, aboutPublicId } = entry;
  const view = {
    type: 'control' as const,
    id: publicId,
    kind,
    by,
    at: atFor(side, by, at),
    about: aboutPublicId,
  };
  if (kind === 'redacted' && about) return { ...view, text: about.words };
  if (kind === 'restored' && about) return { ...view, text: about.words, status: statusNow(about) };
  return kind === 'removed' && about?.removedFor ? { ...view, removedFor: about.removedFor } : view;
}

/** A message as one side sees it. @param input.after public id of the entry that it follows on the screen; null for the place of its number */
export function presentMessage(input: {
  side: Side;
  read: ReadMessage;
  after: string | null;
}): MessageEntryView {
  const { side, read, after } = input;
  const { message, removedFor, words } = read;
  const isOwn = message.from === side;
  const status = statusNow(read);
  return {
    type: 'message',
    id: message.publicId,
    from: message.from,
    mine: isOwn,
    status,
    text: words,
    at: atFor(side, message.from, message.at),
    clientMessageId: isOwn ? message.clientMessageId : null,
    after,
    ...(status === 'removed' && removedFor && { removedFor }),
  };
}

/** A message that was stored just now: it has no amendments, and its words need not be opened again. */
export function presentNewMessage(input: {
  side: Side;
  message: MessageEntry;
  words: string;
}): MessageEntryView {
  const { side, message, words } = input;
  return presentMessage({ side, read: { message, amendments: [], words }, after: null });
}

/** Exact for one's own acts, floored to the minute for those of others. */
export function atFor(side: Side, by: Side | null, at: Date): string {
  return (by === side ? at : new Date(Math.floor(at.getTime() / MINUTE_MS) * MINUTE_MS)).toISOString();
}
