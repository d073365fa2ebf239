import { inTransaction } from '../../../platform/db/index.ts';
import { AppError } from '../../../platform/http/index.ts';
import type { AccountsDeps } from '../accounts.deps.ts';
import { auditSubjectOf } from '../newStaffRequest.ts';

/**
 * Withdraws a request that waits; its link is of no use any more.
 * @param input `id` is the public id of the request.
 * @throws {AppError} notFound
 * @throws {AppError} moveNotAllowed when it is over
 */
export function withdrawStaffRequest({
  audit,
  clock,
  staffRequests,
}: Pick<AccountsDeps, 'audit' | 'clock' | 'staffRequests'>) {
  return async ({ id, by }: { id: string; by: string }): Promise<void> => {
    const request = await staffRequests.find(id);
    if (!request) throw new AppError('notFound');
    const { _id: requestId, state: from } = request;
    if (from !== 'asked' && from !== 'confirmed') throw new AppError('moveNotAllowed');
    await inTransaction(async () => {
      if (!(await staffRequests.move({ requestId, from, to: 'withdrawn', now: clock.now() })))
        throw new AppError('moveNotAllowed');
      await audit.record({ actorId: by, action: 'staff.withdrawn', subject: auditSubjectOf(request) });
    });
  };
}
