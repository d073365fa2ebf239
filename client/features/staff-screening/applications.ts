import { keepPreviousData, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { CallInput } from '../../../shared/contracts/endpoint.ts';
import {
  getApplicationEndpoint,
  listApplicationsEndpoint,
  moveApplicationEndpoint,
} from '../../../shared/contracts/screening.ts';
import type { ApplicationView } from '../../../shared/contracts/screening.ts';
import { call } from '../../platform/api/call.ts';

const LOOK_AGAIN_MS = 30_000;

const LIST = ['applications'];

/** The applications: all pages loaded so far. */
const applications = (pages: number) =>
  queryOptions({
    queryKey: [...LIST, pages],
    queryFn: async ({ signal }) => {
      let page = await call(listApplicationsEndpoint, { query: {} }, { signal });
      const rows = [...page.applications];
      for (let read = 1; read < pages && page.next !== null; read += 1) {
        page = await call(listApplicationsEndpoint, { query: { after: page.next } }, { signal });
        rows.push(...page.applications);
      }
      return { rows, hasMore: page.next !== null, waiting: page.waiting, days: page.days };
    },
    placeholderData: keepPreviousData,
    refetchInterval: LOOK_AGAIN_MS,
  });

const application = (id: string) =>
  queryOptions({
    queryKey: ['application', id],
    queryFn: ({ signal }) => call(getApplicationEndpoint, { params: { id } }, { signal }),
  });

export function useApplications(pages = 1) {
  return useQuery(applications(pages));
}
export function useApplication(id: string) {
  return useQuery(application(id));
}

export type MoveBody = CallInput<typeof moveApplicationEndpoint>['body'];

/** Makes a move on the displayed version. */
export function useMove(view: Pick<ApplicationView, 'id' | 'version'>) {
  const { id, version } = view;
  return useApplicationChange(view, (move: Omit<MoveBody, 'version'>) =>
    call(moveApplicationEndpoint, { params: { id }, body: { ...move, version } }),
  );
}

/** A change that answers with the application as it is then. After a refusal the application is fetched again. */
export function useApplicationChange<Input>(
  { id }: Pick<ApplicationView, 'id'>,
  run: (input: Input) => Promise<ApplicationView>,
) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: run,
    onSuccess: (answer) => {
      cache.setQueryData(application(id).queryKey, answer);
    },
    onError: () => void cache.invalidateQueries({ queryKey: application(id).queryKey }),
    onSettled: () => cache.invalidateQueries({ queryKey: LIST }),
  });
}

export type Move = ReturnType<typeof useMove>;

/** Whether a move is an approval, which needs two people and has its own panel. */
export function isApproval(
  { state }: Pick<ApplicationView, 'state'>,
  move: ApplicationView['moves'][number],
): boolean {
  return state === 'awaitingApproval' && move.to === 'probation';
}
