import type { StaffRole } from '../../../../shared/contracts/actor.ts';
import type { AccountsDeps } from '../accounts.deps.ts';

/** The members of staff of some roles whose account is open, the longest-standing first. Not for leaving the server. */
export function listStaffOfRoles({ accounts }: Pick<AccountsDeps, 'accounts'>) {
  return async (
    roles: readonly StaffRole[],
  ): Promise<{ accountId: string; role: StaffRole; deskName: string }[]> => {
    const found = await accounts.listOpenOfRoles(roles);
    return found.flatMap(({ _id: accountId, role, persona }) => {
      const staffRole = roles.find((one) => one === role);
      return staffRole && persona ? [{ accountId, role: staffRole, deskName: persona.alias }] : [];
    });
  };
}
