import type { StaffRole } from '../../../../shared/contracts/actor.ts';
import type { AgeBand } from '../../../../shared/contracts/common.ts';
import type { AccountsDeps } from '../accounts.deps.ts';
import { storeStaffRequest } from '../newStaffRequest.ts';

/**
 * Asks for a new member of staff.
 * @returns the token of the one-time link, which is of no use before a second person has confirmed the invitation
 */
export function inviteStaff(deps: AccountsDeps) {
  return (input: {
    deskName: string;
    role: StaffRole;
    approvedAgeBands: readonly AgeBand[];
    askedBy: string;
  }): Promise<{ linkToken: string | null }> =>
    storeStaffRequest(deps, { ...input, kind: 'invitation', accountId: null });
}
