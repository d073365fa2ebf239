import { worksOnCases } from '../../../../shared/contracts/actor.ts';
import type { AgeBand } from '../../../../shared/contracts/common.ts';
import type { AccountsDeps } from '../accounts.deps.ts';

/** Open accounts of those who work on cases of an age band (R4). */
export function listDesk({ accounts }: Pick<AccountsDeps, 'accounts'>) {
  return async (ageBand: AgeBand): Promise<{ accountId: string }[]> => {
    const staff = await accounts.listStaff();
    return staff
      .filter(({ role, approvedAgeBands, closedAt }) => {
        return closedAt === null && worksOnCases(role) && approvedAgeBands.includes(ageBand);
      })
      .map(({ _id: accountId }) => ({ accountId }));
  };
}
