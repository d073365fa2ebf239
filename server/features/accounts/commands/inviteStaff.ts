import type { StaffRole } from '../../../../shared/contracts/actor.ts';
import type { AgeBand } from '../../../../shared/contracts/common.ts';
import type { AccountsDeps } from '../accounts.deps.ts';
import { storeStaffRequest } from '../newStaffRequest.ts';

/**
 * Asks for a new member of staff.
 * @returns `linkToken` of the one-time link, never null for an invitation; the link works once a second person has confirmed
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
