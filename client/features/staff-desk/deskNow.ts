import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  beAtDeskEndpoint,
  endDebriefEndpoint,
  saveDeskSettingsEndpoint,
  takeBreakEndpoint,
} from '../../../shared/contracts/desk.ts';
import type { DeskNow } from '../../../shared/contracts/desk.ts';
import { call } from '../../platform/api/call.ts';

/** Each fetch is a sign of life: the server counts the time at the desk by it. */
const SIGN_OF_LIFE_MS = 15_000;

export const DESK_NOW = ['desk-now'] as const;

const deskNow = queryOptions({
  queryKey: DESK_NOW,
  refetchInterval: SIGN_OF_LIFE_MS,
  queryFn: ({ signal }) => call(beAtDeskEndpoint, undefined, { signal }),
});

/** What waits, who is there, and one's own breaks and settings; undefined until the first answer. */
export function useDeskNow(): DeskNow | undefined {
  return useQuery(deskNow).data;
}

/** The commands of one's own desk. Each fetches the desk again. */
export function useDeskCommands() {
  const cache = useQueryClient();
  const onSettled = () => cache.invalidateQueries({ queryKey: deskNow.queryKey });
  const save = useMutation({
    mutationFn: (body: Pick<DeskNow, 'avoids' | 'views'>) => call(saveDeskSettingsEndpoint, { body }),
    onSettled: async () => {
      await onSettled();
      await cache.invalidateQueries({ queryKey: ['cases'] });
    },
  });
  const takeBreak = useMutation({ mutationFn: () => call(takeBreakEndpoint), onSettled });
  const endDebrief = useMutation({
    mutationFn: (id: string) => call(endDebriefEndpoint, { params: { id } }),
    onSettled,
  });
  return { save, takeBreak, endDebrief };
}
