import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import {
  conversationChanged,
  entryNew,
  inboxChanged,
  listConversations,
} from '../../../shared/contracts/conversations.ts';
import { getHelpRequest } from '../../../shared/contracts/matching.ts';
import { listMyReports } from '../../../shared/contracts/moderation.ts';
import { mentorTimeChanged } from '../../../shared/contracts/time.ts';
import { call } from '../../platform/api/call.ts';
import { liveSocket } from '../../platform/socket/liveSocket.ts';

/** What may have changed while another screen was open is always asked for again. */
const fresh = { refetchOnMount: 'always' } as const;

export const conversations = queryOptions({
  ...fresh,
  queryKey: ['conversations'],
  queryFn: async ({ signal }) => (await call(listConversations, undefined, { signal })).conversations,
});

export const helpRequest = queryOptions({
  ...fresh,
  queryKey: ['help-request'],
  queryFn: async ({ signal }) => (await call(getHelpRequest, undefined, { signal })).helpRequest,
});

export const myReports = queryOptions({
  ...fresh,
  queryKey: ['my-reports'],
  queryFn: async ({ signal }) => (await call(listMyReports, undefined, { signal })).reports,
});

/** Fetches again what a push says has moved. */
export function useInboxPushes(): void {
  const cache = useQueryClient();
  useEffect(() => {
    const again = () => {
      void cache.invalidateQueries({ queryKey: conversations.queryKey });
      void cache.invalidateQueries({ queryKey: helpRequest.queryKey });
    };
    const stops = [
      liveSocket.on(inboxChanged, again),
      liveSocket.on(entryNew, again),
      liveSocket.on(conversationChanged, again),
      liveSocket.on(mentorTimeChanged, again),
      liveSocket.subscribe(() => {
        if (liveSocket.getStatus() === 'live') again();
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [cache]);
}
