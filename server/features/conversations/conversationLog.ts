import { setTimeout as wait } from 'node:timers/promises';
import { afterCommit } from '../../platform/db/index.ts';
import { AppError } from '../../platform/http/index.ts';
import type { Entry, NewEntry } from './entry.ts';
import type { EntryRepository } from './entry.repository.ts';
import type { Heads } from './heads.ts';

/** The writer has sent this message before: what is stored is the answer. */
export class RepeatedMessage extends Error {
  constructor() {
    super('a message with this client id is stored already');
    this.name = 'RepeatedMessage';
  }
}

export interface Appended {
  entry: Entry;
  /** The entry right before it, whoever may see that. */
  previous: Entry;
}

interface AppendInput {
  conversationId: string;
  /** The last entry as the caller read it a while ago; saves a read, unless `build` refuses. */
  last?: Entry | undefined;
  /**
   * Says what to write behind `last`, or throws to refuse. Called again with what is last by then whenever
   * somebody else took the number first, so nothing can slip in between what it saw and what it writes.
   */
  build: (last: Entry) => NewEntry | Promise<NewEntry>;
}

export type AppendEntry = (input: AppendInput) => Promise<Appended>;

const MOST_TRIES = 500;
const LONGEST_WAIT_MS = 20;

/**
 * Writes the next entry of a log: read the last, build, insert under the next number, and again where that was
 * taken. Joins a transaction that is under way. Throws `RepeatedMessage`, whatever `build` throws, and `notFound`
 * for a log that was never opened.
 */
export function createAppendEntry({
  entries,
  heads,
}: {
  entries: EntryRepository;
  heads: Heads;
}): AppendEntry {
  async function readLast(conversationId: string): Promise<Entry> {
    const [last] = await entries.findRecent(conversationId, 1);
    if (!last) throw new AppError('notFound');
    return last;
  }

  return async ({ conversationId, last, build }) => {
    let previous = last ?? (await readLast(conversationId));
    let isFresh = last === undefined;
    for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
      const draft = await buildOrNull(build, previous, isFresh);
      if (draft) {
        const entry: Entry = { ...draft, conversationId, seq: previous.seq + 1 };
        const outcome = await entries.insert(entry);
        if (outcome === 'repeat') throw new RepeatedMessage();
        if (outcome === 'inserted') {
          afterCommit(() => heads.advance(entry));
          return { entry, previous };
        }
      }
      const newest = await readLast(conversationId);
      // The winner holds the number, but is not yet committed by a majority.
      if (draft && newest.seq === previous.seq) await wait(Math.min(tries, LONGEST_WAIT_MS));
      previous = newest;
      isFresh = true;
    }
    throw new AppError('unavailable');
  };
}

/** Refusing is for what was read just now: null asks to read again first. */
async function buildOrNull(
  build: AppendInput['build'],
  last: Entry,
  isFresh: boolean,
): Promise<NewEntry | null> {
  try {
    return await build(last);
  } catch (error) {
    if (isFresh) throw error;
    return null;
  }
}
