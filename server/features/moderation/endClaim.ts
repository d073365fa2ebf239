import { afterCommit, inTransaction } from '../../platform/db/index.ts';
import { announceCase } from './case.action.ts';
import type { ModerationCase } from './case.model.ts';
import { canMove, caseStateAfter } from './case.policy.ts';
import type { ModerationDeps } from './moderation.deps.ts';

/** Ends a claim that expired or whose session ended, and pushes the change to the desk. Does nothing where the case changed meanwhile. */
export async function endClaim(deps: ModerationDeps, found: ModerationCase): Promise<void> {
  const { _id: caseId, claim, state, subject, version } = found;
  await inTransaction(async () => {
    const now = deps.clock.now();
    const lastAction = { by: null, action: 'claimEnded', at: now };
    const after = canMove(state, 'unclaim') ? caseStateAfter(state, 'unclaim') : state;
    const change = { state: after, claim: null, lastAction };
    const changed = await deps.cases.change({ caseId, version, change });
    if (!changed) return;
    await deps.audit.record({ actorId: null, action: 'case.claimEnded', subject, caseId });
    const endedAt = claim !== null && claim.until < now ? claim.until : now;
    await deps.callout.noteClaimEnd({ caseId, at: endedAt });
    afterCommit(() => announceCase(deps, changed));
  });
}
