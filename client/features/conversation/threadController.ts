import type { ConversationStatus, EntryView } from '../../../shared/contracts/conversations.ts';
import { codeOf } from '../../platform/api/ApiError.ts';
import { now } from '../../platform/clock.ts';
import { withAmendments } from './pastPages.ts';
import {
  withArrival,
  withSync,
  openThread,
  withSendAnswer,
  withoutHelpCard,
  withoutOffer,
  withStatus,
} from './thread.ts';
import type { ConversationThread } from './thread.ts';
import { createThreadPaging } from './threadPaging.ts';
import type { ThreadPaging } from './threadPaging.ts';
import { AT_NEWEST } from './threadState.ts';
import type { ThreadState } from './threadState.ts';
import type { ThreadListeners, ThreadTransport } from './threadTransport.ts';

export interface ThreadController extends ThreadPaging {
  get: () => ThreadState;
  subscribe: (listener: () => void) => () => void;
  /** Loads the conversation and keeps it up to date until the returned stop function is called. */
  start: () => () => void;
  reload: () => void;
  /** Fetches what is new. For after a command: the push of what it changed may have been lost. */
  sync: () => void;
  markRead: (upTo: string) => void;
  /** Merges the status from the answer of a command. */
  applyStatus: (change: Partial<ConversationStatus>) => void;
  dismissHelpCard: () => void;
  /** Dismisses the offer of help for good. Sent again after a reconnect if the server was not reached. */
  dismissOffer: () => void;
}

export const HEARTBEAT_MS = 25_000;
/** How often to sync while the socket is not connected. */
const POLL_MS = 5_000;
/** Without a socket, when to sync after a send. A help card must be shown within two seconds (R15). */
const AFTER_SEND_MS = 1_000;
/** The server computes in whole seconds and the client's clock is off by up to one: sync this long after `status.until`. */
const AFTER_UNTIL_MS = 1_000;
const LONGEST_TIMEOUT_MS = 2 ** 31 - 1;

/** Keeps one conversation complete: what was lost on the way is fetched from the cursor on. */
export function createThreadController(transport: ThreadTransport): ThreadController {
  let state: ThreadState = { phase: 'loading' };
  const listeners = new Set<() => void>();
  let syncing: Promise<void> | undefined;
  let syncAgain = false;
  let stopped = true;
  let lastRead: string | null = null;
  /** Dismissals of the help card, and whether the last is still unanswered. */
  let dismissals = 0;
  let dismissing = false;
  /** The offer was dismissed, but the server could not be reached. */
  let offerDismissalPending = false;
  /** The timer for the sync at `status.until`, and the instant it is set for. */
  let untilTimer: ReturnType<typeof setTimeout> | undefined;
  let untilSetFor: string | null = null;

  const put = (next: ThreadState) => {
    state = next;
    syncAtUntil();
    for (const listener of listeners) listener();
  };
  /** The clock alone changes whether the viewer may write: ask the server at that instant, once for each instant. */
  function syncAtUntil(): void {
    const until = state.phase === 'ready' ? state.thread.status.until : null;
    if (until === untilSetFor) return;
    untilSetFor = until;
    clearTimeout(untilTimer);
    if (until === null || stopped) return;
    const delay = Math.max(0, Date.parse(until) - now()) + AFTER_UNTIL_MS;
    untilTimer = setTimeout(sync, Math.min(delay, LONGEST_TIMEOUT_MS));
  }
  const putThread = (change: (thread: ConversationThread) => ConversationThread) => {
    if (state.phase === 'ready') put({ ...state, thread: change(state.thread) });
  };
  /** Puts a thread with what arrived, which may change messages of the past pages too. */
  const putArrived = (thread: ConversationThread, arrived: readonly EntryView[]) => {
    if (state.phase !== 'ready') return;
    put({ ...state, thread, past: state.past && withAmendments(state.past, arrived) });
  };
  const applyStatus = (change: Partial<ConversationStatus>) => {
    putThread((thread) => withStatus(thread, change));
  };

  async function load(): Promise<void> {
    try {
      const view = await transport.load();
      const opened = openThread(view);
      const thread = state.phase === 'ready' && state.thread.offerDismissed ? withoutOffer(opened) : opened;
      put({ phase: 'ready', view, thread, ...AT_NEWEST });
      lastRead = view.status.readUpTo;
      sync();
    } catch (error) {
      // After the first load a failure is not shown: the conversation stays on screen.
      if (state.phase !== 'ready') put({ phase: 'failed', error });
    }
  }

  async function syncAll(): Promise<void> {
    for (let more = true; more && state.phase === 'ready';) {
      const { cursor } = state.thread;
      const before = { dismissals, dismissing };
      try {
        const answer = await transport.sync(cursor);
        more = answer.more;
        // An answer from before the server had stored the dismissal still says `helpCard: true`.
        const isOld = before.dismissing || before.dismissals !== dismissals;
        const status = isOld ? { ...answer.status, helpCard: false } : answer.status;
        if (state.thread.cursor === cursor)
          putArrived(withSync(state.thread, { ...answer, status }), answer.entries);
        // A push moved the cursor meanwhile, so this answer was not used: sync again.
        else syncAgain = true;
      } catch (error) {
        if (codeOf(error) === 'cursorGone') await load();
        return;
      }
    }
  }

  /** One sync at a time; a call during a sync runs one more after it. */
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

  function sendOfferDismissal(): void {
    transport.dismissOffer().then(
      () => {
        offerDismissalPending = false;
      },
      () => {
        offerDismissalPending = true;
      },
    );
  }

  const transportListeners: ThreadListeners = {
    entry: (arrival) => {
      if (state.phase !== 'ready') return;
      const next = withArrival(state.thread, arrival);
      if (next === 'gap') sync();
      else putArrived(next, [arrival.entry]);
    },
    status: applyStatus,
    delivered: (answer) => {
      if (state.phase !== 'ready') return;
      const { thread, gap } = withSendAnswer(state.thread, answer);
      put({ ...state, thread });
      if (gap) sync();
      if (!transport.isLive()) setTimeout(sync, AFTER_SEND_MS);
    },
    refused: sync,
    timeChanged: sync,
    reconnected: () => {
      if (offerDismissalPending) sendOfferDismissal();
      if (state.phase === 'failed') void load();
      else sync();
    },
  };

  return {
    ...createThreadPaging({ get: () => state, put, transport }),
    get: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: () => {
      stopped = false;
      void load();
      const unsubscribe = transport.listen(transportListeners);
      let sinceHeartbeat = 0;
      const timer = setInterval(() => {
        sinceHeartbeat += POLL_MS;
        if (transport.isLive() && sinceHeartbeat < HEARTBEAT_MS) return;
        sinceHeartbeat = 0;
        sync();
      }, POLL_MS);
      return () => {
        stopped = true;
        clearInterval(timer);
        clearTimeout(untilTimer);
        unsubscribe();
      };
    },
    reload: () => {
      if (state.phase === 'failed') put({ phase: 'loading' });
      void load();
    },
    sync,
    markRead: (upTo) => {
      if (upTo === lastRead) return;
      const before = lastRead;
      lastRead = upTo;
      transport.markRead(upTo).then(applyStatus, () => {
        if (lastRead === upTo) lastRead = before;
      });
    },
    applyStatus,
    dismissOffer: () => {
      putThread(withoutOffer);
      sendOfferDismissal();
    },
    dismissHelpCard: () => {
      putThread(withoutHelpCard);
      dismissals += 1;
      dismissing = true;
      transport
        .dismissHelpCard()
        .catch(() => undefined)
        .finally(() => {
          dismissing = false;
          // A new help card may have been shown meanwhile.
          sync();
        });
    },
  };
}
