import { queryOptions, useQuery } from '@tanstack/react-query';
import { isStaff } from '../../../shared/contracts/actor.ts';
import type { Role } from '../../../shared/contracts/actor.ts';
import {
  getNoticeSettingsEndpoint,
  listNoticesEndpoint,
  noticesChangedPush,
} from '../../../shared/contracts/notices.ts';
import { call } from '../../platform/api/call.ts';
import { useInvalidateOnPush } from '../../platform/socket/useInvalidateOnPush.ts';
import { rebindPushHere } from './thisBrowser.ts';

const myNotices = queryOptions({
  queryKey: ['notices'],
  refetchOnMount: 'always',
  queryFn: ({ signal }) => call(listNoticesEndpoint, undefined, { signal }),
});

const KEYS = [myNotices.queryKey];
const PUSHES = [noticesChangedPush];

/** What this person is told of; updated by pushes. */
export function useMyNotices() {
  useInvalidateOnPush(KEYS, PUSHES);
  return useQuery(myNotices);
}

/**
 * Once for each page load of a participant. Not for staff, whose subscriptions outlast their sessions and may be of a colleague who is on
 * call.
 */
export function useRebindPush(role: Role): void {
  useQuery({
    queryKey: ['push-rebound'],
    queryFn: rebindPushHere,
    enabled: !isStaff(role),
    staleTime: Infinity,
    gcTime: Infinity,
  });
}

/** How this person is told. */
export const noticeSettings = queryOptions({
  queryKey: ['notice-settings'],
  refetchOnMount: 'always',
  queryFn: ({ signal }) => call(getNoticeSettingsEndpoint, undefined, { signal }),
});

/** Where a role has its list of notices; its settings are below it. */
export function noticesPath(role: Role): string {
  if (role === 'mentee') return '/notices';
  return role === 'mentor' ? '/mentor/notices' : '/desk/notices';
}
