import type { Actor } from '../../../../shared/contracts/actor.ts';
import type { CaseView } from '../../../../shared/contracts/moderation.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import { AppError } from '../../../platform/http/index.ts';
import { loadCase } from '../case.access.ts';
import { applyCaseAction } from '../case.action.ts';
import { canMove, CASE_MOVES, claimantOf, claimUntil } from '../case.policy.ts';
import { viewCase } from '../case.view.ts';
import type { ModerationDeps } from '../moderation.deps.ts';

/**
 * Claims a case for a quarter of an hour, which also acknowledges it.
 * @throws {AppError} moveNotAllowed when another member of staff has claimed it
 * @throws {AppError} staleVersion, notFound, ownCase
 */
export function claimCase(deps: ModerationDeps) {
  return async (input: { id: string; actor: Actor; version: number }): Promise<CaseView> => {
    const { actor, version } = input;
    const found = await loadCase(deps, input);
    const now = deps.clock.now();
    const claimant = claimantOf(found, now);
    const isTaken = claimant !== null && claimant !== actor.accountId;
    if (version === found.version && (isTaken || !canMove(found.state, 'claim')))
      throw new AppError('moveNotAllowed');
    const change = { state: CASE_MOVES.claim.to, claim: { by: actor.accountId, until: claimUntil(now) } };
    const changed = await inTransaction(() =>
      applyCaseAction(deps, { found, actor, version, action: 'claim', change }),
    );
    return viewCase(deps, { found: changed, actor });
  };
}
