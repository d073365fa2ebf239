import { endClaim } from '../endClaim.ts';
import type { ModerationDeps } from '../moderation.deps.ts';

/** Ends all claims of a session or an account that was signed out. Joins the running transaction. */
export function endClaimsOf(deps: ModerationDeps) {
  return async (holder: { sessionId: string } | { accountId: string }): Promise<void> => {
    for (const found of await deps.cases.listClaimed(holder)) await endClaim(deps, found);
  };
}
