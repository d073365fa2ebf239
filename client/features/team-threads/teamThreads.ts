import { infiniteQueryOptions, queryOptions, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import {
  getTeamThreadEndpoint,
  listTeamThreadsEndpoint,
  teamThreadChangedPush,
} from '../../../shared/contracts/teamThreads.ts';
import { call } from '../../platform/api/call.ts';
import { useInvalidateOnPush } from '../../platform/socket/useInvalidateOnPush.ts';

/** A push may be lost: an open thread is also polled. */
const POLL_MS = 25_000;

/** Stands for the first page, which has no cursor. */
const NEWEST = '';

/** The key of the list and of every thread. */
export const TEAM_THREADS_KEY = ['team-threads'];
const KEYS = [TEAM_THREADS_KEY];
const PUSHES = [teamThreadChangedPush];

const threadList = queryOptions({
  queryKey: [...TEAM_THREADS_KEY, 'list'],
  refetchOnMount: 'always',
  queryFn: async ({ signal }) => (await call(listTeamThreadsEndpoint, undefined, { signal })).threads,
});

const oneThread = (id: string) =>
  infiniteQueryOptions({
    queryKey: [...TEAM_THREADS_KEY, id],
    refetchOnMount: 'always',
    queryFn: ({ signal, pageParam }) =>
      call(
        getTeamThreadEndpoint,
        { params: { id }, query: pageParam === NEWEST ? {} : { before: pageParam } },
        { signal },
      ),
    initialPageParam: NEWEST,
    getNextPageParam: ({ earlier }) => earlier ?? undefined,
    select: ({ pages: [newest, ...older] }) => ({
      messages: [newest, ...older].toReversed().flatMap((page) => page?.messages ?? []),
      cursor: newest?.cursor ?? null,
      helpLevel: newest?.helpLevel ?? null,
    }),
    refetchInterval: POLL_MS,
  });

/** This person's threads with the safety team, newest first; updated by pushes. */
export function useTeamThreads() {
  useInvalidateOnPush(KEYS, PUSHES);
  return useQuery(threadList);
}

/** One thread with the safety team, page by page from the newest message back; updated by pushes. */
export function useTeamThread(id: string) {
  useInvalidateOnPush(KEYS, PUSHES);
  return useInfiniteQuery(oneThread(id));
}
