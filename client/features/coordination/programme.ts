import { infiniteQueryOptions, queryOptions, useQueryClient } from '@tanstack/react-query';
import {
  getProgrammeEndpoint,
  listProgrammeMentorsEndpoint,
  offerExtensionEndpoint,
  withdrawExtensionEndpoint,
} from '../../../shared/contracts/coordination.ts';
import type { MentorChoice, ProgrammeMentor } from '../../../shared/contracts/coordination.ts';
import type { NewExtension } from '../../../shared/contracts/extensions.ts';
import { MINUTE_MS } from '../../../shared/domain/units.ts';
import { call } from '../../platform/api/call.ts';
import { nextFrom } from '../../platform/api/paging.ts';

/** Sums over all mentors. */
export const programme = queryOptions({
  queryKey: ['programme'],
  queryFn: ({ signal }) => call(getProgrammeEndpoint, undefined, { signal }),
  staleTime: MINUTE_MS,
});

const MENTORS = ['programme-mentors'] as const;

const readPage = (group: MentorChoice, from: number, signal?: AbortSignal) =>
  call(listProgrammeMentorsEndpoint, { query: { from: String(from), group } }, signal && { signal });

/** The mentors of a group, page by page. */
export function programmeMentors(group: MentorChoice) {
  return infiniteQueryOptions({
    queryKey: [...MENTORS, group],
    queryFn: ({ signal, pageParam }) => readPage(group, pageParam, signal),
    staleTime: MINUTE_MS,
    initialPageParam: 0,
    getNextPageParam: (last, pages) => nextFrom(last, pages.flatMap(({ mentors }) => mentors).length),
    select: ({ pages }) => pages.flatMap(({ mentors }) => mentors),
  });
}

/** All mentors of a group. */
export async function fetchMentors(group: MentorChoice): Promise<ProgrammeMentor[]> {
  const found: ProgrammeMentor[] = [];
  for (;;) {
    const page = await readPage(group, found.length);
    found.push(...page.mentors);
    if (page.mentors.length === 0 || nextFrom(page, found.length) === undefined) return found;
  }
}

/** Offers a mentor minutes, and fetches the lists again. */
export function useOfferMinutes() {
  const cache = useQueryClient();
  return async ({ id, ...body }: NewExtension & { id: string }): Promise<void> => {
    await call(offerExtensionEndpoint, { params: { id }, body });
    await cache.invalidateQueries({ queryKey: MENTORS });
  };
}

/** Takes back an offer that waits. The lists are fetched again in any case, because the mentor may have answered. */
export function useWithdrawOffer() {
  const cache = useQueryClient();
  return async ({ id }: Pick<ProgrammeMentor, 'id'>): Promise<void> => {
    try {
      await call(withdrawExtensionEndpoint, { params: { id } });
    } finally {
      await cache.invalidateQueries({ queryKey: MENTORS });
    }
  };
}
