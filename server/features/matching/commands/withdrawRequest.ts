import { inboxChangedPush } from '../../../../shared/contracts/conversations.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import { AppError } from '../../../platform/http/index.ts';
import type { MatchingDeps } from '../matching.deps.ts';
import { moveWaitlist } from './moveWaitlist.ts';

/**
 * The mentee withdraws a request.
 * @throws {AppError} notFound: there is no such request of this mentee.
 * @throws {AppError} requestOver: it was answered, or has expired.
 */
export function withdrawRequest(deps: MatchingDeps) {
  const { clock, realtime, requests } = deps;
  const move = moveWaitlist(deps);
  return async ({ menteeId, id }: { menteeId: string; id: string }): Promise<void> => {
    const request = await requests.findForMentee({ menteeId, id });
    if (!request) throw new AppError('notFound');
    const { _id: requestId, mentorId } = request;
    await inTransaction(async () => {
      const withdrawn = await requests.answer({ requestId, state: 'withdrawn', at: clock.now() });
      if (!withdrawn) throw new AppError('requestOver');
      await move({ mentorId });
    });
    realtime.toAccount(mentorId, inboxChangedPush, {});
  };
}
