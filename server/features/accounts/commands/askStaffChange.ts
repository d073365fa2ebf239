import type { StaffRole } from '../../../../shared/contracts/actor.ts';
import type { AgeBand } from '../../../../shared/contracts/common.ts';
import { AppError } from '../../../platform/http/index.ts';
import type { AccountsDeps } from '../accounts.deps.ts';
import { storeStaffRequest } from '../newStaffRequest.ts';

type Change =
  | { kind: 'role'; role: StaffRole; approvedAgeBands: readonly AgeBand[] }
  | { kind: 'factorReset' };

/**
 * Asks for another role, or for a new second factor, of another member of staff.
 * @param input `id` is the public id of the member.
 * @returns `linkToken` for a reset of the second factor; null for a change of role
 * @throws {AppError} notFound, accountClosed
 * @throws {AppError} secondPersonNeeded for oneself (R47)
 * @throws {AppError} staffRequestWaits
 */
export function askStaffChange(deps: AccountsDeps) {
  return async (input: {
    id: string;
    change: Change;
    askedBy: string;
  }): Promise<{ linkToken: string | null }> => {
    const { id, change, askedBy } = input;
    const account = await deps.accounts.findStaff(id);
    if (!account) throw new AppError('notFound');
    if (account.closedAt) throw new AppError('accountClosed');
    if (account._id === askedBy) throw new AppError('secondPersonNeeded');
    const role = change.kind === 'role' ? change.role : null;
    const approvedAgeBands = change.kind === 'role' ? change.approvedAgeBands : [];
    const deskName = account.persona?.alias ?? '';
    const request = { kind: change.kind, accountId: account._id, deskName, role, approvedAgeBands, askedBy };
    return storeStaffRequest(deps, request);
  };
}
