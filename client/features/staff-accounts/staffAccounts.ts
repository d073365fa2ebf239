import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  askStaffChangeEndpoint,
  confirmStaffRequestEndpoint,
  disableStaffEndpoint,
  inviteStaffEndpoint,
  listOwnSignInsEndpoint,
  listStaffEndpoint,
  withdrawStaffRequestEndpoint,
} from '../../../shared/contracts/staffAccounts.ts';
import type { CallInput } from '../../../shared/contracts/endpoint.ts';
import { call } from '../../platform/api/call.ts';

/** No push tells of what other people ask and confirm: the list is polled. */
const POLL_MS = 15_000;

const staff = queryOptions({
  queryKey: ['staff'],
  queryFn: ({ signal }) => call(listStaffEndpoint, undefined, { signal }),
  refetchInterval: POLL_MS,
});

/** The members of staff, and the requests that wait. */
export function useStaff() {
  return useQuery(staff);
}

/** One's own newest sign-ins. */
export function useOwnSignIns() {
  return useQuery({
    queryKey: ['own-sign-ins'],
    queryFn: async ({ signal }) => (await call(listOwnSignInsEndpoint, undefined, { signal })).signIns,
  });
}

/** The commands on accounts of staff; each makes the list current. */
export function useStaffActions() {
  const cache = useQueryClient();
  /** Waits for a change, and fetches the list again, whether it succeeded or not. */
  const refetchAfter = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } finally {
      await cache.invalidateQueries({ queryKey: staff.queryKey });
    }
  };
  return {
    invite: (body: CallInput<typeof inviteStaffEndpoint>['body']) =>
      refetchAfter(call(inviteStaffEndpoint, { body })),
    ask: (id: string, body: CallInput<typeof askStaffChangeEndpoint>['body']) =>
      refetchAfter(call(askStaffChangeEndpoint, { params: { id }, body })),
    confirm: (id: string) => refetchAfter(call(confirmStaffRequestEndpoint, { params: { id } })),
    withdraw: (id: string) => refetchAfter(call(withdrawStaffRequestEndpoint, { params: { id } })),
    disable: (id: string) => refetchAfter(call(disableStaffEndpoint, { params: { id } })),
  };
}
