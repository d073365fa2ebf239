import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  listCaseThreadsEndpoint,
  readCaseThreadEndpoint,
  writeToPersonEndpoint,
} from '../../../shared/contracts/teamThreads.ts';
import type { CaseThreadRow } from '../../../shared/contracts/teamThreads.ts';
import { call } from '../../platform/api/call.ts';

/** A push may be lost: the threads of the open case are also polled. */
const POLL_MS = 15_000;

/** Stands for the first page, which has no cursor. */
const NEWEST = '';

/** Query key. It begins with the key of the case, so that invalidating the case fetches its threads again too. */
const keyOf = (id: string) => ['case', id, 'threads'];

/** The people of a case, with how much they and the team have written to each other. */
export function useCaseThreads(id: string) {
  return useQuery({
    queryKey: keyOf(id),
    queryFn: async ({ signal }) =>
      (await call(listCaseThreadsEndpoint, { params: { id } }, { signal })).threads,
    refetchInterval: POLL_MS,
  });
}

/**
 * The messages with one person of a case, page by page from the newest back, and the command to write. Each fetch is in the audit: it is made
 * when the thread is opened, and once for each new message.
 */
export function useCaseThread(id: string, { thread, isOpen }: { thread: CaseThreadRow; isOpen: boolean }) {
  const cache = useQueryClient();
  const { side, messages } = thread;
  const params = { id, side };
  const pages = useInfiniteQuery({
    queryKey: ['case-thread', id, side, messages],
    queryFn: ({ signal, pageParam }) =>
      call(
        readCaseThreadEndpoint,
        { params, body: pageParam === NEWEST ? {} : { before: pageParam } },
        { signal },
      ),
    initialPageParam: NEWEST,
    getNextPageParam: ({ earlier }) => earlier ?? undefined,
    select: (data) => data.pages.toReversed().flatMap((page) => page.messages),
    placeholderData: (before) => before,
    enabled: isOpen && messages > 0,
    staleTime: Infinity,
    gcTime: 0,
  });
  const send = async (written: { clientMessageId: string; text: string }) => {
    await call(writeToPersonEndpoint, { params, body: written });
    await cache.invalidateQueries({ queryKey: keyOf(id) });
  };
  return { pages, send };
}
