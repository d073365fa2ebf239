import type { MatchingDeps } from '../matching.deps.ts';
import { isStillMatchable } from '../waitlist.access.ts';
import { expireRequest } from './expireRequest.ts';

/** Expires the requests that wait for a mentor who may no longer be matched with the mentees who asked, page by page. */
export function expireUnmatchable(deps: MatchingDeps) {
  const expire = expireRequest(deps);
  return async ({ mentorId }: { mentorId: string }): Promise<void> => {
    // An expired request leaves the list: only those that stay are skipped.
    for (let skip = 0; ;) {
      const page = await deps.requests.listWaiting({ mentorId, now: deps.clock.now(), skip });
      if (page.length === 0) return;
      for (const request of page) {
        if (await isStillMatchable(deps, request)) skip += 1;
        else await expire(request);
      }
    }
  };
}
