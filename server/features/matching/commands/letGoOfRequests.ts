import type { MatchingDeps } from '../matching.deps.ts';
import { expireRequest } from './expireOverdue.ts';

/** Lets go of what waits for a mentor who may no longer be matched with those who asked, so that nobody waits in vain. */
export function letGoOfRequests(deps: MatchingDeps) {
  return async ({ mentorId }: { mentorId: string }): Promise<void> => {
    for (const request of await deps.requests.listWaiting({ mentorId, now: deps.clock.now() })) {
      const { menteeId } = request;
      const ageBand = (await deps.accounts.findPersons([menteeId])).get(menteeId)?.ageBand;
      const stillMatchable = ageBand && (await deps.screening.isMatchable({ mentorId, ageBand }));
      if (!stillMatchable) await expireRequest(deps)(request);
    }
  };
}
