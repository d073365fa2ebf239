import { infiniteQueryOptions, queryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { listConversationsEndpoint } from '../../../shared/contracts/conversations.ts';
import { getHelpRequestEndpoint } from '../../../shared/contracts/matching.ts';
import { listMyReportsEndpoint } from '../../../shared/contracts/moderation.ts';
import { getFeedbackEndpoint } from '../../../shared/contracts/reputation.ts';
import { call } from '../../platform/api/call.ts';
import { nextFrom } from '../../platform/api/paging.ts';

/** Always refetch on mount: pushes are only followed while a screen is open. */
const fresh = { refetchOnMount: 'always' } as const;

/** This person's conversations, open and closed. Listing is no act, so it costs a mentor no time. */
export const conversations = queryOptions({
  ...fresh,
  queryKey: ['conversations'],
  queryFn: async ({ signal }) => (await call(listConversationsEndpoint, undefined, { signal })).conversations,
});

/** The mentee's need, with the suggested mentors and the request. */
export const helpRequest = queryOptions({
  ...fresh,
  queryKey: ['help-request'],
  queryFn: async ({ signal }) => (await call(getHelpRequestEndpoint, undefined, { signal })).helpRequest,
});

/** This person's reports and their outcomes, newest first. */
export const myReports = infiniteQueryOptions({
  ...fresh,
  queryKey: ['my-reports'],
  queryFn: ({ signal, pageParam }) =>
    call(listMyReportsEndpoint, { query: { from: String(pageParam) } }, { signal }),
  initialPageParam: 0,
  getNextPageParam: (last, pages) => nextFrom(last, pages.flatMap(({ reports }) => reports).length),
  select: ({ pages }) => pages.flatMap(({ reports }) => reports),
});

/** `myReports`, page by page. */
export function useMyReports() {
  return useInfiniteQuery(myReports);
}

/** The feedback of a mentee on one conversation. */
export function feedbackOn(conversationId: string) {
  return queryOptions({
    ...fresh,
    queryKey: ['feedback', conversationId],
    queryFn: () => call(getFeedbackEndpoint, { params: { id: conversationId } }),
  });
}
