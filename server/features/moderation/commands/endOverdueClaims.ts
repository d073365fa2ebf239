import { claimantOf } from '../case.policy.ts';
import { endClaim } from '../endClaim.ts';
import type { ModerationDeps } from '../moderation.deps.ts';

/** Ends the claims that have expired, or whose session has ended by its own clock. */
export function endOverdueClaims(deps: ModerationDeps) {
  return async (): Promise<void> => {
    const claimed = await deps.cases.listClaimed();
    const sessionIds = [...new Set(claimed.flatMap(({ claim }) => claim?.sessionId ?? []))];
    const live = await deps.accounts.findLiveSessions(sessionIds);
    for (const found of claimed) {
      const isLive = found.claim !== null && live.has(found.claim.sessionId);
      if (!isLive || claimantOf(found, deps.clock.now()) === null) await endClaim(deps, found);
    }
  };
}
