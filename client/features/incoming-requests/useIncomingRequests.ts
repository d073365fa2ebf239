import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { inboxChangedPush } from '../../../shared/contracts/conversations.ts';
import { listIncomingRequestsEndpoint } from '../../../shared/contracts/matching.ts';
import { call } from '../../platform/api/call.ts';
import { nextFrom } from '../../platform/api/paging.ts';
import { useInvalidateOnPush } from '../../platform/socket/useInvalidateOnPush.ts';

/** Young people who asked for this mentor, the oldest request first. */
export const incomingRequests = infiniteQueryOptions({
  queryKey: ['incoming-requests'],
  queryFn: ({ signal, pageParam }) =>
    call(listIncomingRequestsEndpoint, { query: { from: String(pageParam) } }, { signal }),
  initialPageParam: 0,
  getNextPageParam: (last, pages) => nextFrom(last, pages.flatMap(({ requests }) => requests).length),
  select: ({ pages }) => ({
    requests: pages.flatMap(({ requests }) => requests),
    total: pages.at(-1)?.total ?? 0,
  }),
});

const KEYS = [incomingRequests.queryKey];
const PUSHES = [inboxChangedPush];

/** `incomingRequests`, updated by pushes. */
export function useIncomingRequests() {
  useInvalidateOnPush(KEYS, PUSHES);
  return useInfiniteQuery(incomingRequests);
}
