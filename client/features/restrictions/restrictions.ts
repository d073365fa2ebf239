import { queryOptions, useQuery } from '@tanstack/react-query';
import {
  listMyRestrictionsEndpoint,
  restrictionsChangedPush,
} from '../../../shared/contracts/restrictions.ts';
import type { MyRestriction } from '../../../shared/contracts/restrictions.ts';
import { call } from '../../platform/api/call.ts';
import { useInvalidateOnPush } from '../../platform/socket/useInvalidateOnPush.ts';

/** A push may be lost, and a restriction ends by its own clock. */
const POLL_MS = 60_000;

const myRestrictions = queryOptions({
  queryKey: ['restrictions'],
  refetchOnMount: 'always',
  refetchInterval: POLL_MS,
  queryFn: async ({ signal }) => (await call(listMyRestrictionsEndpoint, undefined, { signal })).restrictions,
});

const KEYS = [myRestrictions.queryKey];
const PUSHES = [restrictionsChangedPush];

/** What this person may not do now, updated by pushes; empty while it is unknown. */
export function useMyRestrictions(): readonly MyRestriction[] {
  useInvalidateOnPush(KEYS, PUSHES);
  return useQuery(myRestrictions).data ?? [];
}
