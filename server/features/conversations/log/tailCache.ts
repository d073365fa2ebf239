import { LRUCache } from 'lru-cache';
import { isAmendment } from '../../../../shared/domain/conversation/moves.ts';
import type { Side } from '../../../../shared/domain/conversation/states.ts';
import { EARLIER_TEXTS } from '../../../../shared/text/earlierTexts.ts';
import { AppError } from '../../../platform/http/index.ts';
import type { Entry, MessageEntry } from './entry.ts';
import type { EntryRepository } from './entry.repository.ts';

/** The end of a log, as this process knows it. Never changed: an entry that arrives makes a new one. */
export interface Tail {
  /** The newest entries without a gap, newest first; at least one. */
  newest: readonly Entry[];
  /** Whether `newest` is the whole log. */
  isWhole: boolean;
  /** The newest messages of each side that has been asked for, newest first. */
  own: Partial<Record<Side, readonly MessageEntry[]>>;
  /** Messages of each side past a read mark, up to an entry of the log. */
  unread: Partial<Record<Side, UnreadCount>>;
  /** When the store last showed that there is nothing newer; by `performance.now()`. */
  provenAt: number;
}

interface UnreadCount {
  readSeq: number;
  upTo: number;
  count: number;
}

/**
 * The most recently used tails: the words in them stay sealed. A tail is a guess. Only an insert under the next number proves that it was
 * complete, since numbers have no gap; a caller whose insert finds the number taken reads again.
 */
export interface TailCache {
  /** From memory where it was proven within five seconds, otherwise read from the store. @throws {AppError} notFound for an empty log */
  read: (conversationId: string) => Promise<Tail>;
  /** From the store. @throws {AppError} notFound for an empty log */
  readAgain: (conversationId: string) => Promise<Tail>;
  /** What is in memory, however old. */
  find(conversationId: string): Tail | undefined;
  /** An entry that was stored here, or read after another process stored it. */
  advance(entry: Entry): void;
  /** The store had nothing newer than these numbers at that instant. */
  confirm(heads: ReadonlyMap<string, number>, readAt: number): void;
  /** Another process has stored an entry of that number: the next `read` goes to the store. */
  noteNewer(conversationId: string, seq: number): void;
  /** Keeps what was read for a tail, if it is still the tail. */
  keepOwn(tail: Tail, side: Side, own: readonly MessageEntry[]): void;
  keepUnread(tail: Tail, side: Side, count: UnreadCount): void;
}

/** Entries read at once, as context for the check. Where they do not reach back far enough, more is read and kept. */
const TAIL_ENTRIES = 10;
const FRESH_MS = 5_000;
const CACHE_SIZE = 2_000;

export function createTailCache({ entries }: { entries: EntryRepository }): TailCache {
  const tails = new LRUCache<string, Tail>({ max: CACHE_SIZE });

  async function readAgain(conversationId: string): Promise<Tail> {
    const provenAt = performance.now();
    const newest = await entries.findRecent(conversationId, TAIL_ENTRIES);
    if (newest.length === 0) throw new AppError('notFound');
    const tail = { newest, isWhole: newest.length < TAIL_ENTRIES, own: {}, unread: {}, provenAt };
    const cached = tails.get(conversationId);
    if (!cached || headOf(cached) <= headOf(tail)) tails.set(conversationId, tail);
    return tail;
  }

  /** Replaces the cached tail by `changed` of it, unless an entry has arrived since `newest` was read. */
  function change({ newest }: Tail, changed: (current: Tail) => Tail): void {
    const id = newest[0]?.conversationId ?? '';
    const current = tails.get(id);
    if (current?.newest === newest) tails.set(id, changed(current));
  }

  return {
    readAgain,
    read: async (conversationId) => {
      const tail = tails.get(conversationId);
      return tail && performance.now() - tail.provenAt <= FRESH_MS ? tail : readAgain(conversationId);
    },
    find: (conversationId) => tails.get(conversationId),
    advance(entry) {
      const tail = tails.get(entry.conversationId);
      if (!tail || headOf(tail) >= entry.seq) return;
      const follows = headOf(tail) === entry.seq - 1;
      // An amendment changes words and counts of earlier entries.
      if (!follows || (entry.type === 'control' && isAmendment(entry.kind)))
        tails.delete(entry.conversationId);
      else tails.set(entry.conversationId, withEntry(tail, entry));
    },
    confirm(heads, readAt) {
      for (const [conversationId, seq] of heads) {
        const tail = tails.get(conversationId);
        if (tail && headOf(tail) >= seq) tails.set(conversationId, { ...tail, provenAt: readAt });
      }
    },
    noteNewer(conversationId, seq) {
      const tail = tails.get(conversationId);
      if (tail && headOf(tail) < seq) tails.set(conversationId, { ...tail, provenAt: -Infinity });
    },
    keepOwn: (tail, side, own) =>
      change(tail, (current) => ({ ...current, own: { ...current.own, [side]: own } })),
    keepUnread: (tail, side, count) =>
      change(tail, (current) => ({ ...current, unread: { ...current.unread, [side]: count } })),
  };
}

/** The number of the newest entry. */
export function headOf({ newest }: Pick<Tail, 'newest'>): number {
  return newest[0]?.seq ?? 0;
}

function withEntry(tail: Tail, entry: Entry): Tail {
  const newest = [entry, ...tail.newest].slice(0, TAIL_ENTRIES);
  const ofSender = entry.type === 'message' ? tail.own[entry.from] : undefined;
  return {
    ...tail,
    newest,
    isWhole: tail.isWhole && newest.length === tail.newest.length + 1,
    own:
      ofSender && entry.type === 'message'
        ? { ...tail.own, [entry.from]: [entry, ...ofSender].slice(0, EARLIER_TEXTS) }
        : tail.own,
    provenAt: performance.now(),
  };
}
