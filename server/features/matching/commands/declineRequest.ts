import { inboxChangedPush } from '../../../../shared/contracts/conversations.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import { AppError } from '../../../platform/http/index.ts';
import type { MatchingDeps } from '../matching.deps.ts';
import { moveWaitlist } from './moveWaitlist.ts';
import { refreshProposals } from './refreshProposals.ts';

/**
 * The mentor declines, without giving a reason; the mentee gets fresh suggestions in the same transaction.
 * @throws {AppError} notFound: there is no such request to this mentor.
 * @throws {AppError} requestOver: it was answered or withdrawn, or has expired.
 */
export function declineRequest(deps: MatchingDeps) {
  const move = moveWaitlist(deps);
  const refresh = refreshProposals(deps);
  return async ({ mentorId, id }: { mentorId: string; id: string }): Promise<void> => {
    const request = await deps.requests.findForMentor({ mentorId, id });
    if (!request) throw new AppError('notFound');
    const at = deps.clock.now();
    await inTransaction(async () => {
      const declined = await deps.requests.answer({ requestId: request._id, state: 'declined', at });
      if (!declined) throw new AppError('requestOver');
      await refresh(request);
      await move({ mentorId });
      const { _id: about, menteeId: accountId } = request;
      await deps.notifications.notify({ accountId, kind: 'decision', about, path: '/ask' });
    });
    deps.realtime.toAccount(request.menteeId, inboxChangedPush, {});
  };
}
