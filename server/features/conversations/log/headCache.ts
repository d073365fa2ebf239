import type { StateAndLocks } from '../../../../shared/domain/conversation/states.ts';
import { SIDES } from '../../../../shared/domain/conversation/states.ts';
import type { Side } from '../../../../shared/domain/conversation/states.ts';
import type { Realtime } from '../../../platform/realtime/index.ts';
import type { Entry } from './entry.ts';
import type { EntryRepository } from './entry.repository.ts';
import type { TailCache } from './tailCache.ts';

/** The end of a log: the number of its newest entry, and the state and locks of the conversation after it. */
export interface LogHead {
  seq: number;
  after: StateAndLocks;
}

/** A head that was read longer ago is read again. */
const FRESH_MS = 5_000;

/** The socket room of one side's devices in a conversation. Heads are cached for rooms with a connection in this process. */
export function conversationRoom(conversationId: string, side: Side): string {
  return `conversation:${conversationId}:${side}`;
}
const ROOM = new RegExp(`^conversation:(.+):(${SIDES.join('|')})$`);

export interface HeadCache {
  /** The cached head, if it was read within the last five seconds. */
  find(conversationId: string): LogHead | null;
  /** Caches a head that was read from the store just now. */
  set(conversationId: string, head: LogHead): void;
  /** An entry was appended by this process. */
  advance(entry: Pick<Entry, 'conversationId' | 'seq' | 'after'>): void;
  /**
   * Reads the heads of all conversations with a connection in this process, in one query. Gives the entries that other processes
   * appended, by conversation and oldest first, and the conversations with a mentor connected here.
   */
  refresh(): Promise<{ moved: Entry[][]; withMentor: { conversationId: string; head: LogHead }[] }>;
}

export function createHeadCache(input: {
  entries: EntryRepository;
  realtime: Pick<Realtime, 'roomsHere'>;
  tails: TailCache;
}): HeadCache {
  const { entries, realtime, tails } = input;
  const heads = new Map<string, LogHead & { readAt: number }>();

  /** Moves a cached head forward; an older entry changes nothing. */
  function advance(conversationId: string, { seq, after }: LogHead): void {
    const head = heads.get(conversationId);
    if (head && head.seq < seq) heads.set(conversationId, { ...head, seq, after });
  }

  /** The sides with a socket in this process, by conversation. */
  function connectedSides(): Map<string, Set<string>> {
    const found = new Map<string, Set<string>>();
    for (const room of realtime.roomsHere()) {
      const [, conversationId, side] = ROOM.exec(room) ?? [];
      if (!conversationId || !side) continue;
      found.set(conversationId, (found.get(conversationId) ?? new Set()).add(side));
    }
    return found;
  }

  return {
    find(conversationId) {
      const head = heads.get(conversationId);
      return head && performance.now() - head.readAt <= FRESH_MS ? head : null;
    },
    set(conversationId, head) {
      const readAt = performance.now();
      const cached = heads.get(conversationId);
      heads.set(conversationId, { ...(cached && cached.seq > head.seq ? cached : head), readAt });
    },
    advance: (entry) => advance(entry.conversationId, entry),
    async refresh() {
      const connected = connectedSides();
      for (const id of heads.keys()) if (!connected.has(id)) heads.delete(id);
      if (heads.size === 0) return { moved: [], withMentor: [] };
      const readAt = performance.now();
      const cached = new Map([...heads].map(([conversationId, { seq }]) => [conversationId, seq]));
      const moved = new Map<string, Entry[]>();
      for (const entry of await entries.findNewerThan(cached)) {
        moved.set(entry.conversationId, [...(moved.get(entry.conversationId) ?? []), entry]);
        tails.advance(entry);
      }
      tails.confirm(new Map([...cached].filter(([id]) => !moved.has(id))), readAt);
      for (const conversationId of cached.keys()) {
        const entry = moved.get(conversationId)?.at(-1);
        if (entry) advance(conversationId, entry);
        const head = heads.get(conversationId);
        if (head) heads.set(conversationId, { ...head, readAt });
      }
      const withMentor = [...heads].filter(([id]) => connected.get(id)?.has('mentor'));
      return {
        moved: [...moved.values()],
        withMentor: withMentor.map(([conversationId, head]) => ({ conversationId, head })),
      };
    },
  };
}
