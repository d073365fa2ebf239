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

/** This person's notices, updated by pushes. */
export function useMyNotices() {
  useInvalidateOnPush(KEYS, PUSHES);
  return useQuery(myNotices);
}

/**
 * Ties the push subscription of this browser to a participant's session, once a page load. The subscriptions of staff outlast their
 * sessions, and may be those of a colleague on call.
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

/** How this person receives notices. */
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
