import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import {
  claimCaseEndpoint,
  decideCaseEndpoint,
  getCaseEndpoint,
  unclaimCaseEndpoint,
  listCasesEndpoint,
  queueChangedPush,
  readInCaseEndpoint,
} from '../../../shared/contracts/moderation.ts';
import type { CaseView } from '../../../shared/contracts/moderation.ts';
import type { Judgement } from '../../../shared/domain/moderation/decisions.ts';
import { call } from '../../platform/api/call.ts';
import { liveSocket } from '../../platform/socket/liveSocket.ts';
import type { ReadyDecision } from './decision.ts';
import { byUrgency } from './queueOrder.ts';

/** A judgement needs no reason. */
interface ReadyJudgement {
  version: number;
  action: Judgement;
  tell: 'nobodyYet';
}

/** A push may be lost: the queue is also polled. */
const POLL_MS = 15_000;

const openCases = queryOptions({
  queryKey: ['cases'],
  queryFn: async ({ signal }) => byUrgency((await call(listCasesEndpoint, undefined, { signal })).cases),
  refetchInterval: POLL_MS,
});

const oneCase = (id: string) =>
  queryOptions({
    queryKey: ['case', id],
    queryFn: ({ signal }) => call(getCaseEndpoint, { params: { id } }, { signal }),
    refetchInterval: POLL_MS,
  });

/** Open cases, most urgent first; updated by pushes. */
export function useCases() {
  const cache = useQueryClient();
  useEffect(
    () =>
      liveSocket.on(queueChangedPush, ({ caseId }) => {
        void cache.invalidateQueries({ queryKey: openCases.queryKey });
        void cache.invalidateQueries({ queryKey: oneCase(caseId).queryKey });
      }),
    [cache],
  );
  return useQuery(openCases);
}

export function useCase(id: string) {
  return useQuery(oneCase(id));
}

/** The commands on one case. Each answers with the current case. */
export function useCaseActions({ id, version }: Pick<CaseView, 'id' | 'version'>) {
  const cache = useQueryClient();
  const params = { id };
  const onSuccess = (now: CaseView) => {
    cache.setQueryData(oneCase(id).queryKey, now);
  };
  const onSettled = () => cache.invalidateQueries({ queryKey: openCases.queryKey });
  const onError = () => void cache.invalidateQueries({ queryKey: oneCase(id).queryKey });
  const shared = { onSuccess, onSettled, onError };
  return {
    claim: useMutation({
      mutationFn: () => call(claimCaseEndpoint, { params, body: { version } }),
      ...shared,
    }),
    unclaim: useMutation({ mutationFn: () => call(unclaimCaseEndpoint, { params }), ...shared }),
    decide: useMutation({
      mutationFn: (decision: ReadyDecision | ReadyJudgement) =>
        call(decideCaseEndpoint, { params, body: decision }),
      ...shared,
    }),
    /** Fetches hidden words. The server audits the read before it answers; the words are not cached here. */
    read: useMutation({
      mutationFn: (messageId: string | null) =>
        call(readInCaseEndpoint, {
          params,
          body: messageId === null ? { what: 'report' } : { what: 'message', messageId },
        }),
      gcTime: 0,
    }),
  };
}
