import { inboxChangedPush } from '../../../../shared/contracts/conversations.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import { AppError } from '../../../platform/http/index.ts';
import type { MatchingDeps } from '../matching.deps.ts';
import { refreshProposals } from './refreshProposals.ts';

/** The mentor says no, with no reason; the mentee has fresh suggestions at once. Throws `requestOver`. */
export function declineRequest(deps: MatchingDeps) {
  return async ({ mentorId, id }: { mentorId: string; id: string }): Promise<void> => {
    const request = await deps.requests.findForMentor({ mentorId, id });
    if (!request) throw new AppError('notFound');
    const at = deps.clock.now();
    await inTransaction(async () => {
      const declined = await deps.requests.answer({ requestId: request._id, state: 'declined', at });
      if (!declined) throw new AppError('requestOver');
      await refreshProposals(deps)(request);
    });
    deps.realtime.toAccount(request.menteeId, inboxChangedPush, {});
  };
}
