import {
  infiniteQueryOptions,
  queryOptions,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useEffect } from 'react';
import {
  closeAuthorityReportEndpoint,
  listCasesEndpoint,
  noteOnCaseEndpoint,
  raiseRiskEndpoint,
  recordCallEndpoint,
  widenCaseEndpoint,
} from '../../../shared/contracts/desk.ts';
import {
  claimCaseEndpoint,
  decideCaseEndpoint,
  getCaseEndpoint,
  unclaimCaseEndpoint,
  listCaseTextsEndpoint,
  queueChangedPush,
  readInCaseEndpoint,
  takeOverCaseEndpoint,
} from '../../../shared/contracts/moderation.ts';
import type { CallInput } from '../../../shared/contracts/endpoint.ts';
import type { CaseView, DecisionAction } from '../../../shared/contracts/moderation.ts';
import type { Verdict } from '../../../shared/domain/moderation/decisions.ts';
import { call } from '../../platform/api/call.ts';
import { nextFrom } from '../../platform/api/paging.ts';
import { liveSocket } from '../../platform/socket/liveSocket.ts';
import type { ReadyDecision } from './decision.ts';
import { DESK_NOW } from './deskNow.ts';
import { queryOf } from './queueFilter.ts';
import type { DeskFilter } from './queueFilter.ts';
import { joinPages } from './queueOrder.ts';

/** The message or report whose words are uncovered. */
export type ReadTarget = CallInput<typeof readInCaseEndpoint>['body'];

/** A verdict needs no reason. */
interface ReadyJudgement {
  version: number;
  action: Verdict;
  tell: 'both' | 'nobodyYet';
}

/** A push may be lost: the queue is also polled. */
const POLL_MS = 15_000;

const CASES = ['cases'] as const;

/** The query of the open cases that a filter lets through. */
const openCases = (filter: DeskFilter) =>
  infiniteQueryOptions({
    queryKey: [...CASES, filter],
    queryFn: ({ signal, pageParam }) =>
      call(listCasesEndpoint, { query: { from: String(pageParam), ...queryOf(filter) } }, { signal }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => nextFrom(last, pages.flatMap(({ cases }) => cases).length),
    select: ({ pages }) => joinPages(pages),
    refetchInterval: POLL_MS,
  });

/** The cached view when it is newer: a fetch that began before one's own command can be answered after it. */
export function newerView(cached: CaseView | undefined, fetched: CaseView): CaseView {
  return cached && cached.version > fetched.version ? cached : fetched;
}

/** The query of one case. */
const oneCase = (id: string) => {
  const queryKey = ['case', id] as const;
  return queryOptions({
    queryKey,
    queryFn: async ({ client, signal }) => {
      const fetched = await call(getCaseEndpoint, { params: { id } }, { signal });
      return newerView(client.getQueryData<CaseView>(queryKey), fetched);
    },
    refetchInterval: POLL_MS,
  });
};

/** Open cases in the order of the queue, page by page; updated by pushes. */
export function useCases(filter: DeskFilter) {
  const cache = useQueryClient();
  useEffect(
    () =>
      liveSocket.on(queueChangedPush, ({ caseId }) => {
        void cache.invalidateQueries({ queryKey: CASES });
        void cache.invalidateQueries({ queryKey: oneCase(caseId).queryKey });
      }),
    [cache],
  );
  return useInfiniteQuery(openCases(filter));
}

export function useCase(id: string) {
  return useQuery(oneCase(id));
}

/** How many added texts a case view holds. */
const TEXTS_IN_VIEW = 20;

/** Texts of a case further back than those in its view, oldest first, page by page; nothing is fetched until `isAsked`. */
export function useEarlierTexts({ id, texts }: Pick<CaseView, 'id' | 'texts'>, isAsked: boolean) {
  return useInfiniteQuery({
    queryKey: ['case-texts', id],
    queryFn: ({ signal, pageParam }) =>
      call(listCaseTextsEndpoint, { params: { id }, query: { from: String(pageParam) } }, { signal }),
    enabled: isAsked,
    initialPageParam: TEXTS_IN_VIEW,
    getNextPageParam: (_last, pages) => {
      const next = TEXTS_IN_VIEW * (pages.length + 1);
      return next < texts - 1 ? next : undefined;
    },
    select: ({ pages }) => pages.toReversed().flatMap(({ messages }) => messages),
  });
}

/** Whether a case has texts that are not in its view. */
export function hasEarlierTexts({ texts }: Pick<CaseView, 'texts'>): boolean {
  return texts - 1 > TEXTS_IN_VIEW;
}

/**
 * The commands on one case. Each answers with the current case, and a success clears the errors of those before it.
 * @param onAnswer called with each such case before it is on screen
 * @param onDecided called after a decision, also where a push has taken the case off the screen before the answer was here
 */
export function useCaseActions(
  { id, version }: Pick<CaseView, 'id' | 'version'>,
  onAnswer: (answer: CaseView) => void,
  onDecided: (answer: CaseView, action: DecisionAction) => void,
) {
  const cache = useQueryClient();
  const params = { id };
  const clearErrors = () => {
    for (const one of [claim, unclaim, takeOver, decide, raise, read]) if (one.isError) one.reset();
  };
  const onSuccess = (answer: CaseView) => {
    onAnswer(answer);
    cache.setQueryData(oneCase(id).queryKey, answer);
    clearErrors();
  };
  const onSettled = () => {
    for (const queryKey of [CASES, DESK_NOW]) void cache.invalidateQueries({ queryKey });
  };
  const onError = () => void cache.invalidateQueries({ queryKey: oneCase(id).queryKey });
  const shared = { onSuccess, onSettled, onError };
  const claim = useMutation({
    mutationFn: () => call(claimCaseEndpoint, { params, body: { version } }),
    ...shared,
  });
  const unclaim = useMutation({ mutationFn: () => call(unclaimCaseEndpoint, { params }), ...shared });
  /** Takes the claim of another member of staff over, for a reason. */
  const takeOver = useMutation({
    mutationFn: (reason: string) => call(takeOverCaseEndpoint, { params, body: { version, reason } }),
    ...shared,
  });
  const decide = useMutation({
    mutationFn: (decision: ReadyDecision | ReadyJudgement) =>
      call(decideCaseEndpoint, { params, body: decision }),
    ...shared,
    onSuccess: (answer, { action }) => {
      onSuccess(answer);
      onDecided(answer, action);
    },
  });
  const raise = useMutation({
    mutationFn: (raised: Omit<CallInput<typeof raiseRiskEndpoint>['body'], 'version'>) =>
      call(raiseRiskEndpoint, { params, body: { version, ...raised } }),
    ...shared,
  });
  /** Fetches covered words. The server audits the read before it answers; the words are not cached here. */
  const read = useMutation({
    mutationFn: (target: ReadTarget) => call(readInCaseEndpoint, { params, body: target }),
    gcTime: 0,
    onSuccess: (_words, target) => {
      const readId = target.what === 'report' ? target.reportId : target.messageId;
      cache.setQueryData(
        oneCase(id).queryKey,
        (cached) => cached && { ...cached, unread: cached.unread.filter((one) => one !== readId) },
      );
      clearErrors();
    },
    onError,
  });
  return { claim, unclaim, takeOver, decide, raise, read };
}

/** Leaves a note for colleagues on a case. */
export function useCaseNotes(id: string) {
  const cache = useQueryClient();
  const { queryKey } = oneCase(id);
  return useMutation({
    mutationFn: (text: string) => call(noteOnCaseEndpoint, { params: { id }, body: { text } }),
    onSuccess: (answer) => {
      cache.setQueryData(queryKey, (cached) =>
        cached ? { ...newerView(cached, answer), notes: answer.notes } : answer,
      );
    },
  });
}

/** Lists more messages around a case, for a reason. The answer goes to the cache before the fetch that the push asks for. */
export function useWidenCase(id: string) {
  const cache = useQueryClient();
  const { queryKey } = oneCase(id);
  return useMutation({
    mutationFn: (reason: string) => call(widenCaseEndpoint, { params: { id }, body: { reason } }),
    onSuccess: (answer) => {
      cache.setQueryData(queryKey, answer);
    },
    onError: () => void cache.invalidateQueries({ queryKey }),
  });
}

/** Records a call outside the service about a case. */
export function useRecordCall(id: string) {
  const cache = useQueryClient();
  const { queryKey } = oneCase(id);
  return useMutation({
    mutationFn: (body: CallInput<typeof recordCallEndpoint>['body']) =>
      call(recordCallEndpoint, { params: { id }, body }),
    onSuccess: (answer) => {
      cache.setQueryData(queryKey, (cached) =>
        cached ? { ...newerView(cached, answer), calls: answer.calls } : answer,
      );
    },
  });
}

/** Closes the open task to report a suspicion to the authorities. */
export function useCloseAuthorityReport({ id, version }: Pick<CaseView, 'id' | 'version'>) {
  const cache = useQueryClient();
  const { queryKey } = oneCase(id);
  return useMutation({
    mutationFn: (closing: Omit<CallInput<typeof closeAuthorityReportEndpoint>['body'], 'version'>) =>
      call(closeAuthorityReportEndpoint, { params: { id }, body: { version, ...closing } }),
    onSuccess: (answer) => {
      cache.setQueryData(queryKey, answer);
    },
    onError: () => void cache.invalidateQueries({ queryKey }),
    onSettled: () => void cache.invalidateQueries({ queryKey: DESK_NOW }),
  });
}
