import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  explanationsChangedPush,
  listMyExplanationsEndpoint,
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
  queryFn: async ({ signal }) => (await call(listMyExplanationsEndpoint, undefined, { signal })).explanations,
});

const KEYS = [myExplanations.queryKey];
const PUSHES = [explanationsChangedPush];

/** What this person was told of decisions and has not put away, newest first; empty while it is unknown. */
export function useMyExplanations(): readonly MyExplanation[] {
  useInvalidateOnPush(KEYS, PUSHES);
  return useQuery(myExplanations).data ?? [];
}

/** Puts one away, by its id. */
export function usePutAway() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => call(putAwayExplanationEndpoint, { params: { id } }),
    onSettled: () => cache.invalidateQueries({ queryKey: myExplanations.queryKey }),
  });
}
