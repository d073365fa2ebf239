import { queryOptions } from '@tanstack/react-query';
import type { Role } from '../../../shared/contracts/actor.ts';
import {
  getNoticeSettingsEndpoint,
  listNoticesEndpoint,
  noticesChangedPush,
} from '../../../shared/contracts/notices.ts';
import { call } from '../../platform/api/call.ts';

/** What this person is told of. */
export const myNotices = queryOptions({
  queryKey: ['notices'],
  refetchOnMount: 'always',
  queryFn: ({ signal }) => call(listNoticesEndpoint, undefined, { signal }),
});

export const NOTICE_KEYS = [myNotices.queryKey];
export const NOTICE_PUSHES = [noticesChangedPush];

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
