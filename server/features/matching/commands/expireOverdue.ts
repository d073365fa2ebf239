import type { MatchingDeps } from '../matching.deps.ts';
import { expireRequest } from './expireRequest.ts';

/** Requests read at once. */
const BATCH = 100;

/** Expires requests that were not answered in time, of all mentees or of one. One that fails is logged and tried by the next run. */
export function expireOverdue(deps: MatchingDeps) {
  const expire = expireRequest(deps);
  return async ({ menteeId }: { menteeId?: string } = {}): Promise<void> => {
    for (;;) {
      const now = deps.clock.now();
      const ofMentee = menteeId === undefined ? {} : { menteeId };
      const overdue = await deps.requests.findOverdue({ now, limit: BATCH, ...ofMentee });
      let failed = false;
      for (const request of overdue) {
        try {
          await expire(request);
        } catch (error) {
          failed = true;
          const fields = { request: deps.log.ref('request', request._id), error };
          deps.log.error(fields, 'request expiry failed; sweep will retry');
        }
      }
      if (failed || overdue.length < BATCH) return;
    }
  };
}
