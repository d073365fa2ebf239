import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  addShiftsEndpoint,
  calloutChangedPush,
  changeShiftEndpoint,
  getRotaEndpoint,
  removeShiftEndpoint,
  sendTestPageEndpoint,
} from '../../../shared/contracts/callout.ts';
import type { RotaView } from '../../../shared/contracts/callout.ts';
import type { CallInput } from '../../../shared/contracts/endpoint.ts';
import { call } from '../../platform/api/call.ts';
import { useInvalidateOnPush } from '../../platform/socket/useInvalidateOnPush.ts';
import { CALLOUT_KEY } from './callout.ts';

export type NewShift = CallInput<typeof addShiftsEndpoint>['body'];

const rotaQuery = queryOptions({
  queryKey: ['rota'],
  queryFn: ({ signal }) => call(getRotaEndpoint, undefined, { signal }),
});
const KEYS = [rotaQuery.queryKey];
const PUSHES = [calloutChangedPush];

/** The shifts, who can be put on them, and the gaps; updated by pushes. */
/** The shifts, who can be put on them, and the gaps; updated by pushes. */
export function useRota() {
  useInvalidateOnPush(KEYS, PUSHES);
  return useQuery(rotaQuery);
}

/** Changes of the rota; each answers with the rota as it is now. */
export function useRotaChanges() {
  const cache = useQueryClient();
  const shared = {
    onSuccess: (answer: RotaView) => {
      cache.setQueryData(rotaQuery.queryKey, answer);
    },
    onSettled: () => cache.invalidateQueries({ queryKey: CALLOUT_KEY }),
  };
  const add = useMutation({
    mutationFn: (body: NewShift) => call(addShiftsEndpoint, { body }),
    ...shared,
  });
  const handOver = useMutation({
    mutationFn: ({ id, people }: { id: string; people: string[] }) =>
      call(changeShiftEndpoint, { params: { id }, body: { people } }),
    ...shared,
  });
  const remove = useMutation({
    mutationFn: (id: string) => call(removeShiftEndpoint, { params: { id } }),
    ...shared,
  });
  return { add, handOver, remove };
}

/** Sends a test page to the person at the desk; the answer has the outcome of each channel. */
/** Sends a test page to the person at the desk; the answer has the outcome of each channel. */
export function useTestPage() {
  return useMutation({ mutationFn: () => call(sendTestPageEndpoint) });
}
