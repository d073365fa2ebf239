import type { Actor } from '../../../../shared/contracts/actor.ts';
import type { CaseView } from '../../../../shared/contracts/moderation.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import { AppError } from '../../../platform/http/index.ts';
import { loadCase } from '../case.access.ts';
import { applyCaseAction } from '../case.action.ts';
import { canMove, caseStateAfter } from '../case.policy.ts';
import { viewCase } from '../case.view.ts';
import type { ModerationDeps } from '../moderation.deps.ts';

/**
 * Drops the actor's own claim on a case.
 * @throws {AppError} moveNotAllowed when the actor has no claim on it
 * @throws {AppError} staleVersion, notFound, ownCase, notAllowed
 */
export function unclaimCase(deps: ModerationDeps) {
  return async (input: { id: string; actor: Actor }): Promise<CaseView> => {
    const { actor } = input;
    const found = await loadCase(deps, input);
    if (found.claim?.by !== actor.accountId || !canMove(found.state, 'unclaim'))
      throw new AppError('moveNotAllowed');
    const { version } = found;
    const change = { state: caseStateAfter(found.state, 'unclaim'), claim: null };
    const changed = await inTransaction(async () => {
      const unclaimed = await applyCaseAction(deps, { found, actor, version, action: 'unclaim', change });
      await deps.callout.noteClaimEnd({ caseId: found._id, at: deps.clock.now() });
      return unclaimed;
    });
    return viewCase(deps, { found: changed, actor });
  };
}
