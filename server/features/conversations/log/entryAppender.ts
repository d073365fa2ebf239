import { setTimeout as wait } from 'node:timers/promises';
import { afterCommit } from '../../../platform/db/index.ts';
import { AppError } from '../../../platform/http/index.ts';
import type { Entry, NewEntry } from './entry.ts';
import type { EntryRepository } from './entry.repository.ts';
import type { HeadCache } from './headCache.ts';
import type { TailCache } from './tailCache.ts';

interface AppendedEntry {
  entry: Entry;
  /** The entry right before it, whichever side may see that. */
  previous: Entry;
}

type Built<R> = { entry: NewEntry } | { refused: R };

interface AppendInput<R> {
  conversationId: string;
  /** The last entry as the caller read it a while ago. Saves a read; a refusal that is based on it is built again on a fresh read. */
  last?: Entry | undefined;
  /** Builds the entry that follows `last`, or refuses. Called again when another writer took the number first. */
  build: (last: Entry) => Built<R> | Promise<Built<R>>;
}

type AppendResult<R> =
  | ({ kind: 'appended' } & AppendedEntry)
  /** A message of this sender with the same client id is stored already. */
  | { kind: 'repeated' }
  /** Other writers took the number 500 times. */
  | { kind: 'contended' }
  | { kind: 'refused'; refusal: R };

export interface EntryAppender {
  /**
   * Appends the next entry of a log: reads the last entry, builds, inserts under the next number, and tries again when that number was
   * taken. Joins the running transaction.
   * @throws {AppError} notFound for a log without entries
   */
  append<R>(input: AppendInput<R>): Promise<AppendResult<R>>;
  /**
   * The same for a control entry, which cannot be a repeat. Rejects with what `build` throws.
   * @throws {AppError} notFound; unavailable when the number was taken 500 times
   */
  appendControl(input: {
    conversationId: string;
    build: (last: Entry) => NewEntry | Promise<NewEntry>;
  }): Promise<AppendedEntry>;
}

const MAX_TRIES = 500;
const LONGEST_WAIT_MS = 20;

/** The only writer of the log. */
export function createEntryAppender({
  entries,
  headCache,
  tails,
}: {
  entries: EntryRepository;
  headCache: HeadCache;
  tails: TailCache;
}): EntryAppender {
  /** The last entry of a log. @throws {AppError} notFound */
  async function readLast(conversationId: string): Promise<Entry> {
    const [last] = await entries.findRecent(conversationId, 1);
    if (!last) throw new AppError('notFound');
    return last;
  }

  /**
   * Inserts what `build` makes of the last entry. When another process took the number first, reads the log and builds again, at most
   * `MAX_TRIES` times.
   */
  async function append<R>({ conversationId, last, build }: AppendInput<R>): Promise<AppendResult<R>> {
    let previous = last ?? (await readLast(conversationId));
    let isFresh = last === undefined;
    for (let tries = 1; tries <= MAX_TRIES; tries += 1) {
      const built = await build(previous);
      if ('refused' in built && isFresh) return { kind: 'refused', refusal: built.refused };
      if ('entry' in built) {
        const entry: Entry = { ...built.entry, conversationId, seq: previous.seq + 1 };
        const outcome = await entries.insert(entry);
        if (outcome === 'repeat') return { kind: 'repeated' };
        if (outcome === 'inserted') {
          afterCommit(() => {
            headCache.advance(entry);
            tails.advance(entry);
          });
          return { kind: 'appended', entry, previous };
        }
      }
      const newest = await readLast(conversationId);
      // The entry that took the number is inserted, but not yet visible to a majority read.
      if ('entry' in built && newest.seq === previous.seq) await wait(Math.min(tries, LONGEST_WAIT_MS));
      previous = newest;
      isFresh = true;
    }
    return { kind: 'contended' };
  }

  return {
    append,
    async appendControl({ conversationId, build }) {
      const result = await append<never>({
        conversationId,
        build: async (last) => ({ entry: await build(last) }),
      });
      if (result.kind === 'contended') throw new AppError('unavailable');
      if (result.kind !== 'appended')
        throw new Error('a control entry has no client id and cannot be a repeat');
      return { entry: result.entry, previous: result.previous };
    },
  };
}
