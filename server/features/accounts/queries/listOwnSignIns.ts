import type { AnswerOf } from '../../../../shared/contracts/endpoint.ts';
import type { listOwnSignInsEndpoint } from '../../../../shared/contracts/staffAccounts.ts';
import type { AccountsDeps } from '../accounts.deps.ts';
import { findStaffSignIns } from '../staffSignIns.ts';

/** A member of staff's own sign-ins, and the tries with a wrong code, newest first. */
export function listOwnSignIns(deps: Pick<AccountsDeps, 'audit'>) {
  return async (accountId: string): Promise<AnswerOf<typeof listOwnSignInsEndpoint>> => {
    const found = await findStaffSignIns(deps, accountId);
    return { signIns: found.map(({ at, outcome }) => ({ at: at.toISOString(), outcome })) };
  };
}
