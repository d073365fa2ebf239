import { queryOptions, useQuery } from '@tanstack/react-query';
import { listMyAppealsEndpoint } from '../../../shared/contracts/appeals.ts';
import type { MyAppeal } from '../../../shared/contracts/appeals.ts';
import { inboxChangedPush } from '../../../shared/contracts/conversations.ts';
import { call } from '../../platform/api/call.ts';
import { useInvalidateOnPush } from '../../platform/socket/useInvalidateOnPush.ts';

export const myAppeals = queryOptions({
  queryKey: ['appeals'],
  refetchOnMount: 'always',
  queryFn: async ({ signal }) => (await call(listMyAppealsEndpoint, undefined, { signal })).appeals,
});

const KEYS = [myAppeals.queryKey];
const PUSHES = [inboxChangedPush];

/** This person's appeals, newest first, updated by pushes; empty while they are unknown. */
export function useMyAppeals(): readonly MyAppeal[] {
  useInvalidateOnPush(KEYS, PUSHES);
  return useQuery(myAppeals).data ?? [];
}

/** Text key of an outcome. Words taken out of a message cannot be put back, so that the reversal of that has a text of its own. */
export function outcomeKeyOf({ explained, outcome }: MyAppeal): MyAppeal['outcome'] | 'wordsReversed' {
  return explained === 'wordsTakenOut' && outcome === 'reversed' ? 'wordsReversed' : outcome;
}
