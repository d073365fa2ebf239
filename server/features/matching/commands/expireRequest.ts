import { inboxChangedPush } from '../../../../shared/contracts/conversations.ts';
import { afterCommit, inTransaction } from '../../../platform/db/index.ts';
import type { MatchingDeps } from '../matching.deps.ts';
import type { MatchRequest } from '../matchRequest.model.ts';
import { moveWaitlist } from './moveWaitlist.ts';
import { refreshProposals } from './refreshProposals.ts';

/** Ends one request without an answer, with fresh suggestions for its mentee. Joins the running transaction. */
export function expireRequest(deps: MatchingDeps) {
  const move = moveWaitlist(deps);
  const refresh = refreshProposals(deps);
  return async ({ _id, helpRequestId, menteeId, mentorId }: MatchRequest): Promise<void> =>
    inTransaction(async () => {
      if (!(await deps.requests.expire({ requestId: _id, at: deps.clock.now() }))) return;
      await refresh({ helpRequestId, menteeId });
      await move({ mentorId });
      const notice = { accountId: menteeId, kind: 'decision', about: _id, path: '/ask' } as const;
      await deps.notifications.notify(notice);
      afterCommit(() => {
        deps.realtime.toAccount(menteeId, inboxChangedPush, {});
        deps.realtime.toAccount(mentorId, inboxChangedPush, {});
      });
    });
}
