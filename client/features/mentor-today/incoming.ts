import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { inboxChangedPush } from '../../../shared/contracts/conversations.ts';
import {
  acceptRequestEndpoint,
  declineRequestEndpoint,
  listIncomingRequestsEndpoint,
} from '../../../shared/contracts/matching.ts';
import { call } from '../../platform/api/call.ts';
import { useInvalidateOnPush } from '../../platform/socket/useInvalidateOnPush.ts';

/** Young people who asked for this mentor. */
const incomingRequests = queryOptions({
  queryKey: ['incoming-requests'],
  queryFn: async ({ signal }) => (await call(listIncomingRequestsEndpoint, undefined, { signal })).requests,
});

const KEYS = [incomingRequests.queryKey];
const PUSHES = [inboxChangedPush];

/** `incoming`, updated by pushes. */
export function useIncomingRequests() {
  useInvalidateOnPush(KEYS, PUSHES);
  return useQuery(incomingRequests);
}

/** Accepts or declines a request. The list is fetched again in any case, because the request may have expired. */
export function useAnswer(requestId: string) {
  const cache = useQueryClient();
  const onSettled = () => cache.invalidateQueries({ queryKey: incomingRequests.queryKey });
  const accept = useMutation({
    mutationFn: () => call(acceptRequestEndpoint, { params: { id: requestId } }),
    onSettled,
  });
  const decline = useMutation({
    mutationFn: () => call(declineRequestEndpoint, { params: { id: requestId } }),
    onSettled,
  });
  return { accept, decline };
}
