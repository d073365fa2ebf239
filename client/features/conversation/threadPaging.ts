import type { EntryView, MessageEntryView } from '../../../shared/contracts/conversations.ts';
import { joinPast, openPast, withLater } from './pastPages.ts';
import type { PastPages } from './pastPages.ts';
import { withEarlier } from './thread.ts';
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

/** Loads pages other than the newest one. One request for each direction at a time. */
export function createThreadPaging({ get, put, transport }: PagingInput): ThreadPaging {
  let loading: Promise<void> | undefined;

  const change = (next: (state: Ready) => Partial<Ready>) => {
    const state = get();
    if (state.phase === 'ready') put({ ...state, ...next(state) });
  };

  /** What shows these pages: in the place of the thread, or joined to it where they meet. */
  const showing = (past: PastPages) => (state: Ready) => {
    const joined = joinPast(state.thread, past);
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
    try {
      const page = await transport.earlier(before);
      change(({ thread, past }) => ({
        loadingEarlier: false,
        thread: thread.earlier === before ? withEarlier(thread, page) : thread,
        past: past?.earlier === before ? withEarlier(past, page) : past,
      }));
    } catch {
      change(() => ({ loadingEarlier: false, earlierFailed: true }));
    }
  }

  return {
    loadEarlier: (given) => {
      const state = get();
      const before = given ?? (state.phase === 'ready' ? (state.past ?? state.thread).earlier : null);
      if (before === null) return Promise.resolve();
      loading ??= loadAbove(before).finally(() => {
        loading = undefined;
      });
      return loading;
    },
    loadLater: () => {
      const state = get();
      if (state.phase !== 'ready' || state.loadingLater || !state.past || state.past.later === null) return;
      const after = state.past.later;
      change(() => ({ loadingLater: true, laterFailed: false }));
      transport.later({ after, upTo: state.thread.cursor }).then(
        (page) => {
          change((now) => ({
            loadingLater: false,
            ...(now.past?.later === after && showing(withLater(now.past, page))(now)),
          }));
        },
        () => {
          change(() => ({ loadingLater: false, laterFailed: true }));
        },
      );
    },
    findDay: async (from) => {
      const state = get();
      if (state.phase !== 'ready') return null;
      const { entries, earlier, cursor } = state.thread;
      const [oldest] = entries;
      // Loaded from before that day on, so that the first one here is the first of all.
      if (earlier === null || (oldest && !isFrom(oldest, from)))
        return foundIn(entries, from, () => ({ past: null }));
      const page = await transport.fromDay({ from, upTo: cursor });
      return foundIn(page.entries, from, showing(openPast(page)));
    },
    closePast: () => {
      change(({ past, earlierFailed }) => ({ past: null, earlierFailed: past === null && earlierFailed }));
    },
  };
}
