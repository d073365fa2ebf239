import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  explanationsChangedPush,
  listMyExplanationsEndpoint,
  listPutAwayExplanationsEndpoint,
  putAwayExplanationEndpoint,
} from '../../../shared/contracts/explanations.ts';
import type { MyExplanation } from '../../../shared/contracts/explanations.ts';
import { call } from '../../platform/api/call.ts';
import { useInvalidateOnPush } from '../../platform/socket/useInvalidateOnPush.ts';

/** A push may be lost. */
const POLL_MS = 60_000;

const myExplanations = queryOptions({
  queryKey: ['explanations'],
  refetchOnMount: 'always',
  refetchInterval: POLL_MS,
  queryFn: ({ signal }) => call(listMyExplanationsEndpoint, undefined, { signal }),
});

/** Below the key of those that are shown: a change of them fetches both. */
const putAwayExplanations = queryOptions({
  queryKey: [...myExplanations.queryKey, 'putAway'],
  queryFn: async ({ signal }) =>
    (await call(listPutAwayExplanationsEndpoint, undefined, { signal })).explanations,
});

const KEYS = [myExplanations.queryKey];
const PUSHES = [explanationsChangedPush];

const NONE = { explanations: [], putAway: 0 };

/** What this person was told of decisions and has not put away, newest first, and how many they have; none while it is unknown. */
export function useMyExplanations(): { explanations: readonly MyExplanation[]; putAway: number } {
  useInvalidateOnPush(KEYS, PUSHES);
  return useQuery(myExplanations).data ?? NONE;
}

/** What this person was told of decisions and has put away, newest first; nothing is fetched until `isAsked`. */
export function usePutAwayExplanations(isAsked: boolean) {
  return useQuery({ ...putAwayExplanations, enabled: isAsked });
}

/** Puts one away, by its id. */
export function usePutAway() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => call(putAwayExplanationEndpoint, { params: { id } }),
    onSettled: () => cache.invalidateQueries({ queryKey: myExplanations.queryKey }),
  });
}
