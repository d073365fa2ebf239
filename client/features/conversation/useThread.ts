import { useEffect, useState, useSyncExternalStore } from 'react';
import {
  conversationChanged,
  conversationSync,
  dismissHelpCard,
  dismissOffer,
  entryNew,
  getConversation,
  getEarlierEntries,
  markRead,
  syncConversation,
} from '../../../shared/contracts/conversations.ts';
import { helpCardShown } from '../../../shared/contracts/moderation.ts';
import { mentorTimeChanged, timeChanged } from '../../../shared/contracts/time.ts';
import { codeOf } from '../../platform/api/ApiError.ts';
import { call } from '../../platform/api/call.ts';
import { onAnswered } from '../../platform/outbox/messageOutbox.ts';
import { liveSocket } from '../../platform/socket/liveSocket.ts';
import { createThreadController } from './threadController.ts';
import type { ThreadController } from './threadController.ts';
import type { ThreadEars, ThreadLine } from './threadLine.ts';

function listenTo(conversationId: string, heard: ThreadEars): () => void {
  const stops = [
    liveSocket.on(entryNew, ({ conversationId: id, ...arrival }) => {
      if (id === conversationId) heard.entry(arrival);
    }),
    liveSocket.on(conversationChanged, ({ conversationId: id, status }) => {
      if (id === conversationId) heard.status(status);
    }),
    liveSocket.on(mentorTimeChanged, ({ conversationId: id, mentorTime }) => {
      if (id === conversationId) heard.status({ mentorTime });
    }),
    liveSocket.on(helpCardShown, ({ conversationId: id }) => {
      if (id === conversationId) heard.status({ helpCard: true });
    }),
    liveSocket.on(timeChanged, ({ notice }) => {
      // What waited for the mentor's minutes shows now.
      if (notice === 'opened' || notice === 'exempt') heard.lineIsBack();
    }),
    onAnswered((id, answer) => {
      if (id !== conversationId) return;
      if (answer) heard.delivered(answer);
      else heard.refused();
    }),
    liveSocket.subscribe(() => {
      if (liveSocket.getStatus() === 'live') heard.lineIsBack();
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

const lineTo = (conversationId: string): ThreadLine => {
  const params = { id: conversationId };
  return {
    load: () => call(getConversation, { params }),
    sync: async (cursor) => {
      if (liveSocket.getStatus() === 'live') {
        try {
          return await liveSocket.request(conversationSync, { conversationId, cursor });
        } catch (error) {
          if (codeOf(error) !== 'offline') throw error;
        }
      }
      return call(syncConversation, { params, body: { cursor } });
    },
    earlier: (before) => call(getEarlierEntries, { params, query: { before } }),
    markRead: async (upTo) => (await call(markRead, { params, body: { upTo } })).status,
    dismissHelpCard: () => call(dismissHelpCard, { params }),
    dismissOffer: () => call(dismissOffer, { params }),
    listen: (heard) => listenTo(conversationId, heard),
    isLive: () => liveSocket.getStatus() === 'live',
  };
};

/** One conversation, loaded and kept up while the screen is there. Give the screen `key={conversationId}`. */
export function useThread(conversationId: string): ThreadController {
  const [controller] = useState(() => createThreadController(lineTo(conversationId)));
  useEffect(() => controller.start(), [controller]);
  return controller;
}

export function useThreadState(controller: ThreadController) {
  return useSyncExternalStore(controller.subscribe, controller.get);
}
