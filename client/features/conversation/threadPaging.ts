import type { EntryView, MessageEntryView } from '../../../shared/contracts/conversations.ts';
import { joinPast, openPast, withLater } from './pastPages.ts';
import type { PastPages } from './pastPages.ts';
import { amended, withEarlier } from './thread.ts';
import type { ThreadState } from './threadState.ts';
import type { ThreadTransport } from './threadTransport.ts';

type Ready = Extract<ThreadState, { phase: 'ready' }>;

/** The first message of a day, or of the next day that has one. */
export interface FoundDay {
  message: MessageEntryView;
  /** Shows the pages around it. */
  show: () => void;
}

export interface ThreadPaging {
  /** Loads the page above a cursor; by default above what is shown. Resolves after a failure too, which the state tells. */
  loadEarlier: (before?: string | null) => Promise<void>;
  /** Loads the page below the past pages. */
  loadLater: () => void;
  /**
   * @param from ISO instant at which the day begins for the reader
   * @returns null where nothing was written from that day on
   * @throws {ApiError} where it has to be loaded and cannot be
   */
  findDay: (from: string) => Promise<FoundDay | null>;
  /** Shows the newest pages again. */
  closePast: () => void;
}

interface PagingInput {
  get: () => ThreadState;
  put: (next: ThreadState) => void;
  transport: Pick<ThreadTransport, 'earlier' | 'later' | 'fromDay'>;
}

const isFrom = ({ at }: EntryView, from: string) => Date.parse(at) >= Date.parse(from);

const firstFrom = (entries: readonly EntryView[], from: string) =>
  entries.filter((entry) => entry.type === 'message').find((entry) => isFrom(entry, from));

/** Runs at most one load for each cursor at a time; a call during it shares it. */
function createSharedLoads() {
  const running = new Map<string, Promise<void>>();
  return (cursor: string, load: (cursor: string) => Promise<void>): Promise<void> => {
    const shared =
      running.get(cursor) ??
      load(cursor).finally(() => {
        running.delete(cursor);
      });
    running.set(cursor, shared);
    return shared;
  };
}

/** Loads pages other than the newest one. The search loads above the thread while pages of a day are shown, which load their own. */
export function createThreadPaging({ get, put, transport }: PagingInput): ThreadPaging {
  const shareEarlier = createSharedLoads();
  const shareLater = createSharedLoads();

  const change = (next: (state: Ready) => Partial<Ready>) => {
    const state = get();
    if (state.phase === 'ready') put({ ...state, ...next(state) });
  };

  /**
   * A page may be answered before a message of it is withdrawn and shown after the push of that, which found no such message to change.
   * @returns a function that applies to the entries of a page the control entries that arrived since this call
   */
  function trackAmendments() {
    const asked = get();
    const before: ReadonlySet<string> = asked.phase === 'ready' ? asked.thread.fresh : new Set();
    return ({ thread }: Ready, page: readonly EntryView[]) =>
      thread.entries.filter(({ id }) => thread.fresh.has(id) && !before.has(id)).reduce(amended, page);
  }

  /** What shows these pages: in the place of the thread, or joined to it where they meet. */
  const showing = (past: PastPages, { thread }: Ready) => {
    const joined = joinPast(thread, past);
    return joined ? { thread: joined, past: null } : { past };
  };

  function foundIn(
    entries: readonly EntryView[],
    from: string,
    shown: (state: Ready) => Partial<Ready>,
  ): FoundDay | null {
    const message = firstFrom(entries, from);
    const show = () => {
      change(shown);
    };
    return message ? { message, show } : null;
  }

  async function loadAbove(before: string): Promise<void> {
    change(() => ({ loadingEarlier: true, earlierFailed: false }));
    const amendPage = trackAmendments();
    try {
      const answer = await transport.earlier(before);
      change((state) => {
        const { thread, past } = state;
        const page = { ...answer, entries: amendPage(state, answer.entries) };
        return {
          loadingEarlier: false,
          thread: thread.earlier === before ? withEarlier(thread, page) : thread,
          past: past?.earlier === before ? withEarlier(past, page) : past,
        };
      });
    } catch {
      change(() => ({ loadingEarlier: false, earlierFailed: true }));
    }
  }

  async function loadBelow(after: string): Promise<void> {
    const asked = get();
    if (asked.phase !== 'ready') return;
    change(() => ({ loadingLater: true, laterFailed: false }));
    const amendPage = trackAmendments();
    try {
      const { entries, later } = await transport.later({ after, upTo: asked.thread.cursor });
      change((state) => {
        const { past } = state;
        if (past?.later !== after) return { loadingLater: false };
        const page = { entries: amendPage(state, entries), later };
        return { loadingLater: false, ...showing(withLater(past, page), state) };
      });
    } catch {
      change(() => ({ loadingLater: false, laterFailed: true }));
    }
  }

  return {
    loadEarlier: (given) => {
      const state = get();
      const before = given ?? (state.phase === 'ready' ? (state.past ?? state.thread).earlier : null);
      return before === null ? Promise.resolve() : shareEarlier(before, loadAbove);
    },
    loadLater: () => {
      const state = get();
      const after = state.phase === 'ready' ? state.past?.later : null;
      if (after) void shareLater(after, loadBelow);
    },
    findDay: async (from) => {
      const state = get();
      if (state.phase !== 'ready') return null;
      const { entries, earlier, cursor } = state.thread;
      const [oldest] = entries;
      // Loaded from before that day on, so that the first one here is the first of all.
      if (earlier === null || (oldest && !isFrom(oldest, from)))
        return foundIn(entries, from, () => ({ past: null }));
      const amendPage = trackAmendments();
      const page = await transport.fromDay({ from, upTo: cursor });
      return foundIn(page.entries, from, (now) =>
        showing(openPast({ ...page, entries: amendPage(now, page.entries) }), now),
      );
    },
    closePast: () => {
      change(({ past, earlierFailed }) => ({ past: null, earlierFailed: past === null && earlierFailed }));
    },
  };
}
