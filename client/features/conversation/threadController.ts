import type { ConversationStatus, ConversationView } from '../../../shared/contracts/conversations.ts';
import { codeOf } from '../../platform/api/ApiError.ts';
import {
  arrive,
  caughtUp,
  openThread,
  sent,
  withEarlier,
  withoutHelpCard,
  withoutOffer,
  withStatus,
} from './thread.ts';
import type { ConversationThread } from './thread.ts';
import type { ThreadListeners, ThreadTransport } from './threadTransport.ts';

/** What a screen shows of a conversation. `view` is what it was when opened; `thread` is how it stands now. */
export type ThreadState =
  | { phase: 'loading' }
  | { phase: 'failed'; error: unknown }
  | {
      phase: 'ready';
      view: ConversationView;
      thread: ConversationThread;
      loadingEarlier: boolean;
      earlierFailed: boolean;
    };

export interface ThreadController {
  get: () => ThreadState;
  subscribe: (listener: () => void) => () => void;
  /** Loads and keeps up until the returned function is called. */
  start: () => () => void;
  reload: () => void;
  /** Asks what is new: what a command set going may have been pushed, or lost. */
  catchUp: () => void;
  loadEarlier: () => void;
  markRead: (upTo: string) => void;
  /** What a command answered. */
  putStatus: (change: Partial<ConversationStatus>) => void;
  putHelpCardAway: () => void;
  /** Puts the offer of help away for good; told again after a broken line. */
  putOfferAway: () => void;
}

export const HEARTBEAT_MS = 25_000;
/** Without pushes the server is asked more often. */
const POLL_MS = 5_000;
/** What a message set going, a help card above all, is there by then (R15: two seconds). */
const AFTER_SEND_MS = 1_000;

/** Keeps one conversation whole: whatever is lost on the way, the cursor finds it. */
export function createThreadController(line: ThreadTransport): ThreadController {
  let state: ThreadState = { phase: 'loading' };
  const listeners = new Set<() => void>();
  let syncing: Promise<void> | undefined;
  let syncAgain = false;
  let stopped = true;
  let lastRead: string | null = null;
  /** Presses that put the help card away; the last is under way until the server has answered it. */
  let dismissals = 0;
  let dismissing = false;
  /** The offer was put away, and the server has not been reached with that. */
  let offerUntold = false;

  const put = (next: ThreadState) => {
    state = next;
    for (const listener of listeners) listener();
  };
  const putThread = (change: (thread: ConversationThread) => ConversationThread) => {
    if (state.phase === 'ready') put({ ...state, thread: change(state.thread) });
  };
  const putStatus = (change: Partial<ConversationStatus>) => {
    putThread((thread) => withStatus(thread, change));
  };

  async function load(): Promise<void> {
    try {
      const view = await line.load();
      const opened = openThread(view);
      const thread = state.phase === 'ready' && state.thread.offerDismissed ? withoutOffer(opened) : opened;
      put({ phase: 'ready', view, thread, loadingEarlier: false, earlierFailed: false });
      lastRead = view.status.readUpTo;
      sync();
    } catch (error) {
      // What is on screen already stays there; only a first load can fail visibly.
      if (state.phase !== 'ready') put({ phase: 'failed', error });
    }
  }

  async function syncAll(): Promise<void> {
    for (let more = true; more && state.phase === 'ready';) {
      const { cursor } = state.thread;
      const before = { dismissals, dismissing };
      try {
        const answer = await line.sync(cursor);
        more = answer.more;
        // What was asked before the server had put the card away knows nothing of that.
        const isOld = before.dismissing || before.dismissals !== dismissals;
        const status = isOld ? { ...answer.status, helpCard: false } : answer.status;
        putThread((thread) => (thread.cursor === cursor ? caughtUp(thread, { ...answer, status }) : thread));
        // A push moved the cursor meanwhile: what this answer says is in there already or comes with the next.
        if (state.phase === 'ready' && state.thread.cursor !== answer.cursor) syncAgain = true;
      } catch (error) {
        if (codeOf(error) === 'cursorGone') await load();
        return;
      }
    }
  }

  /** One at a time; asked for again meanwhile, it runs once more. */
  function sync(): void {
    if (stopped) return;
    if (syncing) {
      syncAgain = true;
      return;
    }
    syncAgain = false;
    syncing = syncAll().finally(() => {
      syncing = undefined;
      if (syncAgain) sync();
    });
  }

  function tellOfferAway(): void {
    line.dismissOffer().then(
      () => {
        offerUntold = false;
      },
      () => {
        offerUntold = true;
      },
    );
  }

  const ears: ThreadListeners = {
    entry: (arrival) => {
      if (state.phase !== 'ready') return;
      const next = arrive(state.thread, arrival);
      if (next === 'gap') sync();
      else put({ ...state, thread: next });
    },
    status: putStatus,
    delivered: (answer) => {
      if (state.phase !== 'ready') return;
      const { thread, gap } = sent(state.thread, answer);
      put({ ...state, thread });
      if (gap) sync();
      if (!line.isLive()) setTimeout(sync, AFTER_SEND_MS);
    },
    refused: sync,
    lineIsBack: () => {
      if (offerUntold) tellOfferAway();
      if (state.phase === 'failed') void load();
      else sync();
    },
  };

  return {
    get: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: () => {
      stopped = false;
      void load();
      const unlisten = line.listen(ears);
      let sinceHeartbeat = 0;
      const timer = setInterval(() => {
        sinceHeartbeat += POLL_MS;
        if (line.isLive() && sinceHeartbeat < HEARTBEAT_MS) return;
        sinceHeartbeat = 0;
        sync();
      }, POLL_MS);
      return () => {
        stopped = true;
        clearInterval(timer);
        unlisten();
      };
    },
    reload: () => {
      if (state.phase === 'failed') put({ phase: 'loading' });
      void load();
    },
    catchUp: sync,
    loadEarlier: () => {
      if (state.phase !== 'ready' || state.loadingEarlier || state.thread.earlier === null) return;
      const before = state.thread.earlier;
      put({ ...state, loadingEarlier: true, earlierFailed: false });
      const done = (change: (thread: ConversationThread) => ConversationThread, earlierFailed: boolean) => {
        if (state.phase !== 'ready') return;
        put({ ...state, thread: change(state.thread), loadingEarlier: false, earlierFailed });
      };
      line.earlier(before).then(
        (page) => {
          done((thread) => (thread.earlier === before ? withEarlier(thread, page) : thread), false);
        },
        () => {
          done((thread) => thread, true);
        },
      );
    },
    markRead: (upTo) => {
      if (upTo === lastRead) return;
      const before = lastRead;
      lastRead = upTo;
      line.markRead(upTo).then(putStatus, () => {
        if (lastRead === upTo) lastRead = before;
      });
    },
    putStatus,
    putOfferAway: () => {
      putThread(withoutOffer);
      tellOfferAway();
    },
    putHelpCardAway: () => {
      putThread(withoutHelpCard);
      dismissals += 1;
      dismissing = true;
      line
        .dismissHelpCard()
        .catch(() => undefined)
        .finally(() => {
          dismissing = false;
          // A cry for help that came meanwhile has its card by this.
          sync();
        });
    },
  };
}
