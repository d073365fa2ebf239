import { useEffect, useState, useSyncExternalStore } from 'react';
import {
  conversationChangedPush,
  conversationSyncEvent,
  dismissHelpCardEndpoint,
  dismissOfferEndpoint,
  entryNewPush,
  getConversationEndpoint,
  getEarlierEntriesEndpoint,
  helpCardShownPush,
  markReadEndpoint,
  syncConversationEndpoint,
} from '../../../shared/contracts/conversations.ts';
import { getEntriesFromDayEndpoint, getLaterEntriesEndpoint } from '../../../shared/contracts/entryPages.ts';
import { deliveryChangedPush } from '../../../shared/contracts/liveSigns.ts';
import { mentorTimeChangedPush, timeChangedPush } from '../../../shared/contracts/time.ts';
import { codeOf } from '../../platform/api/ApiError.ts';
import { call } from '../../platform/api/call.ts';
import { keepForNextVisit, loadOrLastSeen } from '../../platform/offline/lastVisit.ts';
import { onAnswer } from '../../platform/outbox/messageOutbox.ts';
import { liveSocket } from '../../platform/socket/liveSocket.ts';
import { deliveries } from './delivery.ts';
import { newestPages } from './thread.ts';
import { createThreadController } from './threadController.ts';
import type { ThreadController } from './threadController.ts';
import type { ThreadListeners, ThreadTransport } from './threadTransport.ts';

/** Passes on the pushes of one conversation. @returns the function that ends it */
function listenTo(conversationId: string, listeners: ThreadListeners): () => void {
  const stops = [
    liveSocket.on(entryNewPush, ({ conversationId: id, ...arrival }) => {
      if (id === conversationId) listeners.entry(arrival);
    }),
    liveSocket.on(conversationChangedPush, ({ conversationId: id, status }) => {
      if (id === conversationId) listeners.status(status);
    }),
    liveSocket.on(mentorTimeChangedPush, ({ conversationId: id, mentorTime }) => {
      if (id === conversationId) listeners.status({ mentorTime });
    }),
    liveSocket.on(helpCardShownPush, ({ conversationId: id, level }) => {
      if (id === conversationId) listeners.status({ helpCard: true, helpLevel: level });
    }),
    liveSocket.on(deliveryChangedPush, ({ conversationId: id, delivery }) => {
      deliveries.put(id, delivery);
    }),
    liveSocket.on(timeChangedPush, listeners.timeChanged),
    onAnswer((id, answer) => {
      if (id !== conversationId) return;
      // Null: the server refused the message, or another tab has the answer.
      if (answer) listeners.delivered(answer);
      else listeners.refused();
    }),
    liveSocket.subscribe(() => {
      if (liveSocket.getStatus() === 'live') listeners.reconnected();
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

const keptNameOf = (conversationId: string) => `conversation/${conversationId}`;
/** A thread that changes is kept this long after its first change. */
const KEEP_AFTER_MS = 1_000;
/** It is encrypted as a whole at each change, so that not more than this is kept of it. */
const KEPT_ENTRIES = 200;

/** Keeps the thread as it is shown for the next visit. Returns the stop function. */
function keepThread(conversationId: string, controller: ThreadController): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Stores the thread for the next visit, without the network. */
  const keep = () => {
    timer = undefined;
    const state = controller.get();
    if (state.phase !== 'ready') return;
    const { cursor, status } = state.thread;
    const newest = newestPages(state.thread, KEPT_ENTRIES);
    const delivery = deliveries.get(conversationId);
    void keepForNextVisit(keptNameOf(conversationId), { ...state.view, ...newest, cursor, status, delivery });
  };
  const unsubscribe = controller.subscribe(() => {
    timer ??= setTimeout(keep, KEEP_AFTER_MS);
  });
  return () => {
    unsubscribe();
    clearTimeout(timer);
  };
}

/** How the thread of a conversation is loaded, synced and changed: by socket where one is live, else over HTTP. */
const transportTo = (conversationId: string): ThreadTransport => {
  const params = { id: conversationId };
  const sync = async (cursor: string) => {
    if (liveSocket.getStatus() === 'live') {
      try {
        return await liveSocket.request(conversationSyncEvent, { conversationId, cursor });
      } catch (error) {
        // The socket was lost meanwhile: ask over HTTP.
        if (codeOf(error) !== 'offline') throw error;
      }
    }
    return call(syncConversationEndpoint, { params, body: { cursor } });
  };
  return {
    load: async () => {
      const view = await loadOrLastSeen(keptNameOf(conversationId), getConversationEndpoint.answer, () =>
        call(getConversationEndpoint, { params }),
      );
      deliveries.put(conversationId, view.delivery);
      return view;
    },
    sync: async (cursor) => {
      const answer = await sync(cursor);
      deliveries.put(conversationId, answer.delivery);
      return answer;
    },
    earlier: (before) => call(getEarlierEntriesEndpoint, { params, query: { before } }),
    later: (query) => call(getLaterEntriesEndpoint, { params, query }),
    fromDay: (query) => call(getEntriesFromDayEndpoint, { params, query }),
    markRead: async (upTo) => (await call(markReadEndpoint, { params, body: { upTo } })).status,
    dismissHelpCard: () => call(dismissHelpCardEndpoint, { params }),
    dismissOffer: () => call(dismissOfferEndpoint, { params }),
    listen: (listeners) => listenTo(conversationId, listeners),
    isLive: () => liveSocket.getStatus() === 'live',
  };
};

/** The controller of one conversation, running while the component is mounted. Give the screen `key={conversationId}`. */
export function useThread(conversationId: string): ThreadController {
  const [controller] = useState(() => createThreadController(transportTo(conversationId)));
  useEffect(() => controller.start(), [controller]);
  useEffect(() => keepThread(conversationId, controller), [conversationId, controller]);
  return controller;
}

export function useThreadState(controller: ThreadController) {
  return useSyncExternalStore(controller.subscribe, controller.get);
}
