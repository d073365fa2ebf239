import type { AnswerOf } from '../../../../shared/contracts/endpoint.ts';
import type { listStaffEndpoint } from '../../../../shared/contracts/staffAccounts.ts';
import type { AccountsDeps } from '../accounts.deps.ts';
import { presentStaffMember, presentStaffRequest } from '../staff.presenter.ts';

/** Every member of staff, and the requests that wait. */
export function listStaff({
  accounts,
  clock,
  staffRequests,
}: Pick<AccountsDeps, 'accounts' | 'clock' | 'staffRequests'>) {
  return async (viewerId: string): Promise<AnswerOf<typeof listStaffEndpoint>> => {
    const staff = await accounts.listStaff();
    const names = new Map(staff.map(({ _id, persona }) => [_id, persona?.alias ?? '']));
    const waiting = await staffRequests.listWaiting(clock.now());
    return {
      members: staff.flatMap((account) => presentStaffMember(account, viewerId) ?? []),
      requests: waiting.map((request) => presentStaffRequest(request, { viewerId, names })).flat(),
    };
  };
}
