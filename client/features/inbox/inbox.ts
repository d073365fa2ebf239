import { queryOptions } from '@tanstack/react-query';
import { listConversationsEndpoint } from '../../../shared/contracts/conversations.ts';
import { getHelpRequestEndpoint } from '../../../shared/contracts/matching.ts';
import { listMyReportsEndpoint } from '../../../shared/contracts/moderation.ts';
import { call } from '../../platform/api/call.ts';

/** What may have changed while another screen was open is always asked for again. */
const fresh = { refetchOnMount: 'always' } as const;

/** This person's conversations, going on and finished. For a mentor their list is no act and costs no time. */
export const conversations = queryOptions({
  ...fresh,
  queryKey: ['conversations'],
  queryFn: async ({ signal }) => (await call(listConversationsEndpoint, undefined, { signal })).conversations,
});

/** What a mentee asked for, with who could help and whom they asked. */
export const helpRequest = queryOptions({
  ...fresh,
  queryKey: ['help-request'],
  queryFn: async ({ signal }) => (await call(getHelpRequestEndpoint, undefined, { signal })).helpRequest,
});

/** What this person reported, and what came of it. */
export const myReports = queryOptions({
  ...fresh,
  queryKey: ['my-reports'],
  queryFn: async ({ signal }) => (await call(listMyReportsEndpoint, undefined, { signal })).reports,
});
