import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { inboxChanged } from '../../../shared/contracts/conversations.ts';
import { acceptRequest, declineRequest, listIncomingRequests } from '../../../shared/contracts/matching.ts';
import { useEffect } from 'react';
import { call } from '../../platform/api/call.ts';
import { liveSocket } from '../../platform/socket/liveSocket.ts';

/** Young people who asked for this mentor. */
export const incomingRequests = queryOptions({
  queryKey: ['incoming-requests'],
  queryFn: async ({ signal }) => (await call(listIncomingRequests, undefined, { signal })).requests,
});

/** Fetches the requests again when the server says that something moved. */
export function useFreshRequests(): void {
  const cache = useQueryClient();
  useEffect(
    () =>
      liveSocket.on(
        inboxChanged,
        () => void cache.invalidateQueries({ queryKey: incomingRequests.queryKey }),
      ),
    [cache],
  );
}

/** Yes and no. Whatever the answer, the list is fetched again: the request may have run out meanwhile. */
export function useAnswer(requestId: string) {
  const cache = useQueryClient();
  const onSettled = () => cache.invalidateQueries({ queryKey: incomingRequests.queryKey });
  const accept = useMutation({
    mutationFn: () => call(acceptRequest, { params: { id: requestId } }),
    onSettled,
  });
  const decline = useMutation({
    mutationFn: () => call(declineRequest, { params: { id: requestId } }),
    onSettled,
  });
  return { accept, decline };
}
