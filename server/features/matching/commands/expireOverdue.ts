import { inboxChangedPush } from '../../../../shared/contracts/conversations.ts';
import { afterCommit, inTransaction } from '../../../platform/db/index.ts';
import type { MatchingDeps } from '../matching.deps.ts';
import type { MatchRequest } from '../matchRequest.model.ts';
import { refreshProposals } from './refreshProposals.ts';

const BATCH = 100;

/** Lets requests go that nobody answered in 72 hours, of everybody or of one mentee. One that fails does not hold up the others. */
export function expireOverdue(deps: MatchingDeps) {
  return async ({ menteeId }: { menteeId?: string } = {}): Promise<void> => {
    for (;;) {
      const now = deps.clock.now();
      const mine = menteeId === undefined ? {} : { menteeId };
      const overdue = await deps.requests.findOverdue({ now, most: BATCH, ...mine });
      let failed = false;
      for (const request of overdue) {
        try {
          await expireRequest(deps)(request);
        } catch (error) {
          failed = true;
          const facts = { request: deps.log.ref('request', request._id), error };
          deps.log.error(facts, 'a request was not let go, and is tried again');
        }
      }
      if (failed || overdue.length < BATCH) return;
    }
  };
}

/** Ends one request without an answer, with fresh suggestions for who asked. Joins the running transaction. */
export function expireRequest(deps: MatchingDeps) {
  return async ({ _id, helpRequestId, menteeId, mentorId }: MatchRequest): Promise<void> =>
    inTransaction(async () => {
      if (!(await deps.requests.expire({ requestId: _id, at: deps.clock.now() }))) return;
      await refreshProposals(deps)({ helpRequestId, menteeId });
      afterCommit(() => {
        deps.realtime.toAccount(menteeId, inboxChangedPush, {});
        deps.realtime.toAccount(mentorId, inboxChangedPush, {});
      });
    });
}
