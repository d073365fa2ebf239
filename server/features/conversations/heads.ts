import type { Realtime } from '../../platform/realtime/index.ts';
import type { Standing } from '../../../shared/domain/conversation/states.ts';
import { SIDES } from '../../../shared/domain/conversation/states.ts';
import type { Side } from '../../../shared/domain/conversation/states.ts';
import type { Entry } from './entry.ts';
import type { EntryRepository } from './entry.repository.ts';

/** The newest entry of a log, as far as it matters to whoever asks "is there anything new?". */
export interface Head {
  seq: number;
  after: Standing;
}

/** A head that was looked at longer ago is not trusted. */
const TRUSTED_MS = 5_000;

/** The room of one side's devices that are in a conversation; which rooms have anybody in them says what to keep heads of. */
export function roomOf(conversationId: string, side: Side): string {
  return `conversation:${conversationId}:${side}`;
}
const ROOM = new RegExp(`^conversation:(.+):(${SIDES.join('|')})$`);

export interface Heads {
  /** The head, where it is kept here and was looked at within five seconds. */
  find(conversationId: string): Head | null;
  /** Begins to keep a head, as read from the store just now. */
  keep(conversationId: string, head: Head): void;
  /** An entry was written here. */
  advance(entry: Pick<Entry, 'conversationId' | 'seq' | 'after'>): void;
  /**
   * Reads the heads of all conversations that have a connection in this process, in one query. Gives the newest
   * entries that were written elsewhere, and the conversations with a mentor here.
   */
  refresh(): Promise<{ moved: Entry[]; withMentor: { conversationId: string; head: Head }[] }>;
}

export function createHeads(input: {
  entries: EntryRepository;
  realtime: Pick<Realtime, 'roomsHere'>;
}): Heads {
  const { entries, realtime } = input;
  const heads = new Map<string, Head & { lookedAt: number }>();

  function advance(conversationId: string, { seq, after }: Head): void {
    const head = heads.get(conversationId);
    if (head && head.seq < seq) heads.set(conversationId, { ...head, seq, after });
  }

  function peopleHere(): Map<string, Set<string>> {
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
      return head && performance.now() - head.lookedAt <= TRUSTED_MS ? head : null;
    },
    keep(conversationId, head) {
      const lookedAt = performance.now();
      const known = heads.get(conversationId);
      heads.set(conversationId, { ...(known && known.seq > head.seq ? known : head), lookedAt });
    },
    advance: (entry) => advance(entry.conversationId, entry),
    async refresh() {
      const here = peopleHere();
      for (const conversationId of heads.keys()) if (!here.has(conversationId)) heads.delete(conversationId);
      if (heads.size === 0) return { moved: [], withMentor: [] };
      const lookedAt = performance.now();
      const asked = new Map([...heads].map(([conversationId, { seq }]) => [conversationId, seq]));
      const moved = new Map<string, Entry>();
      for (const entry of await entries.findBehind(asked)) moved.set(entry.conversationId, entry);
      for (const conversationId of asked.keys()) {
        const entry = moved.get(conversationId);
        if (entry) advance(conversationId, entry);
        const head = heads.get(conversationId);
        if (head) heads.set(conversationId, { ...head, lookedAt });
      }
      const withMentor = [...heads].filter(([id]) => here.get(id)?.has('mentor'));
      return {
        moved: [...moved.values()],
        withMentor: withMentor.map(([conversationId, head]) => ({ conversationId, head })),
      };
    },
  };
}
