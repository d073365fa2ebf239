import { inboxChanged } from '../../../../shared/contracts/conversations.ts';
import { afterCommit } from '../../../platform/db/index.ts';
import type { MatchingDeps } from '../matching.deps.ts';
import type { MatchRequest } from '../matchRequest.model.ts';
import { refreshProposals } from './refreshProposals.ts';

const BATCH = 100;

/** Lets requests go that nobody answered in 72 hours, of everybody or of one mentee. Safe to repeat. */
export const expireOverdue =
  (deps: MatchingDeps) =>
  async ({ menteeId }: { menteeId?: string } = {}): Promise<void> => {
    for (;;) {
      const now = deps.clock.now();
      const mine = menteeId === undefined ? {} : { menteeId };
      const overdue = await deps.requests.findOverdue({ now, most: BATCH, ...mine });
      for (const request of overdue) await expireRequest(deps)(request);
      if (overdue.length < BATCH) return;
    }
  };

/** Ends one request without an answer, with fresh suggestions for who asked. Joins the running transaction. */
export const expireRequest =
  (deps: MatchingDeps) =>
  async ({ _id, helpRequestId, menteeId, mentorId }: MatchRequest): Promise<void> => {
    if (!(await deps.requests.expire({ requestId: _id, at: deps.clock.now() }))) return;
    await refreshProposals(deps)({ helpRequestId, menteeId });
    afterCommit(() => {
      deps.realtime.toAccount(menteeId, inboxChanged, {});
      deps.realtime.toAccount(mentorId, inboxChanged, {});
    });
  };
