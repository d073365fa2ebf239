import { queryOptions } from '@tanstack/react-query';
import { listConversations } from '../../../shared/contracts/conversations.ts';
import { getHelpRequest } from '../../../shared/contracts/matching.ts';
import { listMyReports } from '../../../shared/contracts/moderation.ts';
import { call } from '../../platform/api/call.ts';

/** What may have changed while another screen was open is always asked for again. */
const fresh = { refetchOnMount: 'always' } as const;

/** This person's conversations, going on and finished. For a mentor their list is no act and costs no time. */
export const conversations = queryOptions({
  ...fresh,
  queryKey: ['conversations'],
  queryFn: async ({ signal }) => (await call(listConversations, undefined, { signal })).conversations,
});

/** What a mentee asked for, with who could help and whom they asked. */
export const helpRequest = queryOptions({
  ...fresh,
  queryKey: ['help-request'],
  queryFn: async ({ signal }) => (await call(getHelpRequest, undefined, { signal })).helpRequest,
});

/** What this person reported, and what came of it. */
export const myReports = queryOptions({
  ...fresh,
  queryKey: ['my-reports'],
  queryFn: async ({ signal }) => (await call(listMyReports, undefined, { signal })).reports,
});
