import type { MatchingDeps } from '../matching.deps.ts';
import { expireRequest } from './expireRequest.ts';

/** Expires the requests that wait for a mentor who may no longer be matched with the mentees who asked. */
export function expireUnmatchable(deps: MatchingDeps) {
  const expire = expireRequest(deps);
  return async ({ mentorId }: { mentorId: string }): Promise<void> => {
    for (const request of await deps.requests.listWaiting({ mentorId, now: deps.clock.now() })) {
      const { menteeId } = request;
      const ageBand = (await deps.accounts.findPersons([menteeId])).get(menteeId)?.ageBand;
      const stillMatchable = ageBand && (await deps.screening.isMatchable({ mentorId, ageBand }));
      if (!stillMatchable) await expire(request);
    }
  };
}
