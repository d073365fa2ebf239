import { inTransaction } from '../../../platform/db/index.ts';
import { AppError } from '../../../platform/http/index.ts';
import type { AccountsDeps } from '../accounts.deps.ts';
import { auditSubjectOf } from '../newStaffRequest.ts';
import type { StaffRequest } from '../staffRequest.model.ts';
import { mayConfirmRequest } from '../staffRequest.policy.ts';
import { signOutEverywhere } from './signOutEverywhere.ts';

/**
 * A second person confirms a request (R47). A role holds at once; a reset takes the lost factor away; both end the sessions of the account, whose
 * tokens name the old role. Of two who confirm at once, one does.
 * @param input `id` is the public id of the request.
 * @throws {AppError} notFound
 * @throws {AppError} secondPersonNeeded for the person who asked, and for the person whom it is about
 * @throws {AppError} moveNotAllowed when it was confirmed or withdrawn first, has expired, or the account is closed
 */
export function confirmStaffRequest(deps: AccountsDeps) {
  const endSessions = signOutEverywhere(deps);

  /** Gives the new role, or takes away the lost second factor; then signs the account out everywhere. An invitation has no account yet. */
  async function apply({ kind, accountId, role, approvedAgeBands }: StaffRequest): Promise<void> {
    if (accountId === null) return;
    const wasApplied =
      kind === 'role' && role !== null
        ? await deps.accounts.setRole({ accountId, role, approvedAgeBands })
        : await deps.accounts.replaceSecondFactor({ accountId, secondFactor: null });
    if (!wasApplied) throw new AppError('moveNotAllowed');
    await endSessions(accountId);
  }

  return async ({ id, by }: { id: string; by: string }): Promise<void> => {
    const request = await deps.staffRequests.find(id);
    if (!request) throw new AppError('notFound');
    if (!mayConfirmRequest(request, by)) throw new AppError('secondPersonNeeded');
    const { _id: requestId, kind, role } = request;
    await inTransaction(async () => {
      const to = kind === 'role' ? 'done' : 'confirmed';
      const now = deps.clock.now();
      const isMoved = await deps.staffRequests.move({ requestId, from: 'asked', to, now, confirmedBy: by });
      if (!isMoved) throw new AppError('moveNotAllowed');
      await apply(request);
      await deps.audit.record({
        actorId: by,
        action: `staff.confirmed.${kind}${role === null ? '' : `.${role}`}`,
        subject: auditSubjectOf(request),
      });
    });
  };
}
