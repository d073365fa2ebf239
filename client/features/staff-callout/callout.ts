import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  acknowledgeCaseEndpoint,
  calloutChangedPush,
  getCalloutEndpoint,
  getCaseClockEndpoint,
  listBreachesEndpoint,
} from '../../../shared/contracts/callout.ts';
import { queueChangedPush } from '../../../shared/contracts/moderation.ts';
import { call } from '../../platform/api/call.ts';
import { useInvalidateOnPush } from '../../platform/socket/useInvalidateOnPush.ts';

/** The key of everything about the clocks: cases that wait, one case, the breaches. */
export const CALLOUT_KEY = ['callout'] as const;
const KEYS = [CALLOUT_KEY];
const PUSHES = [calloutChangedPush, queueChangedPush];
/** The queries are also polled, because a push may be lost. */
const POLL_MS = 15_000;

const calloutQuery = queryOptions({
  queryKey: [...CALLOUT_KEY, 'head'],
  queryFn: ({ signal }) => call(getCalloutEndpoint, undefined, { signal }),
  refetchInterval: POLL_MS,
});

/** Who is on call, what waits, and the breaches; updated by pushes. */
export function useCallout() {
  useInvalidateOnPush(KEYS, PUSHES);
  return useQuery(calloutQuery);
}

const clockQuery = (id: string) =>
  queryOptions({
    queryKey: [...CALLOUT_KEY, 'case', id],
    queryFn: ({ signal }) => call(getCaseClockEndpoint, { params: { id } }, { signal }),
    refetchInterval: POLL_MS,
  });

/** The call-out of one case. */
export function useCaseClock(id: string) {
  useInvalidateOnPush(KEYS, PUSHES);
  return useQuery(clockQuery(id));
}

/** Breaches, newest first. */
export function useBreaches() {
  return useQuery({
    queryKey: [...CALLOUT_KEY, 'breaches'],
    queryFn: ({ signal }) => call(listBreachesEndpoint, { query: {} }, { signal }),
  });
}

/** Acknowledges a case. The answer names the person who was first. */
export function useAcknowledge() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => call(acknowledgeCaseEndpoint, { params: { id } }),
    onSuccess: (answer, id) => {
      cache.setQueryData(clockQuery(id).queryKey, answer);
    },
    onSettled: () => cache.invalidateQueries({ queryKey: CALLOUT_KEY }),
  });
}
