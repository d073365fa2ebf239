import { AppError } from '../../../platform/http/index.ts';
import type { AccountsDeps } from '../accounts.deps.ts';
import { storeStaffRequest } from '../newStaffRequest.ts';
import { MIN_ADMINS } from '../staffRequest.policy.ts';

/**
 * Invites an admin from the command line, without a second person: only while there are fewer than two, who are needed to confirm for
 * each other.
 * @returns `linkToken` of the one-time link, never null for an invitation; the link works at once
 * @throws {AppError} secondPersonNeeded when there are two
 */
export function inviteFirstAdmin(deps: AccountsDeps) {
  return async ({ deskName }: { deskName: string }): Promise<{ linkToken: string | null }> => {
    if ((await deps.accounts.countOpenAdmins()) >= MIN_ADMINS) throw new AppError('secondPersonNeeded');
    const invitation = { kind: 'invitation', accountId: null, role: 'admin', approvedAgeBands: [] } as const;
    return storeStaffRequest(deps, { ...invitation, deskName, askedBy: null });
  };
}
