import { useInfiniteQuery } from '@tanstack/react-query';
import { searchAuditEndpoint } from '../../../shared/contracts/audit.ts';
import type { CallInput } from '../../../shared/contracts/endpoint.ts';
import { call } from '../../platform/api/call.ts';

export type AuditSearchBody = Omit<CallInput<typeof searchAuditEndpoint>['body'], 'after'>;

/** The rows that a search finds, newest first, page by page. Every search is a row itself, so nothing is fetched again unasked. */
export function useAuditRows(search: AuditSearchBody) {
  return useInfiniteQuery({
    queryKey: ['audit', search],
    queryFn: ({ pageParam, signal }) =>
      call(
        searchAuditEndpoint,
        { body: { ...search, ...(pageParam !== null && { after: pageParam }) } },
        { signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next ?? undefined,
    staleTime: Infinity,
    select: ({ pages }) => ({
      rows: pages.flatMap(({ rows }) => rows),
      verified: pages[0]?.verified ?? null,
    }),
  });
}
