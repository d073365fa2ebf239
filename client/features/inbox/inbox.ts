import { infiniteQueryOptions, queryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { listConversationsEndpoint } from '../../../shared/contracts/conversations.ts';
import { getHelpRequestEndpoint } from '../../../shared/contracts/matching.ts';
import { listMyReportsEndpoint } from '../../../shared/contracts/reports.ts';
import { getFeedbackEndpoint } from '../../../shared/contracts/reputation.ts';
import { call } from '../../platform/api/call.ts';
import { nextFrom } from '../../platform/api/paging.ts';
import { loadOrLastSeen } from '../../platform/offline/lastVisit.ts';

/** Always refetch on mount: pushes are only followed while a screen is open. */
const refetchAlways = { refetchOnMount: 'always' } as const;
/** Runs without a network, too: it then returns what was kept at the last visit. */
const keptForOffline = { ...refetchAlways, networkMode: 'always' } as const;

/** This person's conversations, open and closed. Listing is no act, so it costs a mentor no time. */
export const conversations = queryOptions({
  ...keptForOffline,
  queryKey: ['conversations'],
  queryFn: async ({ signal }) => {
    const load = () => call(listConversationsEndpoint, undefined, { signal });
    return (await loadOrLastSeen('conversations', listConversationsEndpoint.answer, load)).conversations;
  },
});

/** The mentee's need, with the suggested mentors and the request. */
export const helpRequest = queryOptions({
  ...keptForOffline,
  queryKey: ['help-request'],
  queryFn: async ({ signal }) => {
    const load = () => call(getHelpRequestEndpoint, undefined, { signal });
    return (await loadOrLastSeen('help-request', getHelpRequestEndpoint.answer, load)).helpRequest;
  },
});

/** This person's reports and their outcomes, newest first. */
export const myReports = infiniteQueryOptions({
  ...refetchAlways,
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
    ...refetchAlways,
    queryKey: ['feedback', conversationId],
    queryFn: () => call(getFeedbackEndpoint, { params: { id: conversationId } }),
  });
}
