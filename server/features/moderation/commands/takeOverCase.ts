import type { Actor } from '../../../../shared/contracts/actor.ts';
import type { CaseView } from '../../../../shared/contracts/moderation.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import { AppError } from '../../../platform/http/index.ts';
import { loadCase } from '../case.access.ts';
import { applyCaseAction } from '../case.action.ts';
import { canMove, caseStateAfter, claimantOf, claimUntil } from '../case.policy.ts';
import { countIfSevere, requireFit } from '../desk.access.ts';
import { viewCase } from '../case.view.ts';
import type { ModerationDeps } from '../moderation.deps.ts';

interface TakeOverInput {
  /** Public id of the case. */
  id: string;
  actor: Actor;
  /** The version that the actor saw. */
  version: number;
  /** Audited as it is: staff write no words of a mentee or mentor here. */
  reason: string;
}

/**
 * Replaces the live claim of another member of staff by the actor's own, which acknowledges the case, too. The push to the desk tells the former holder, who reads and
 * decides nothing in the case from then on.
 * @throws {AppError} moveNotAllowed when no other member of staff has the case
 * @throws {AppError} breakNeeded, severeCapReached, topicAvoided, as for a claim
 * @throws {AppError} staleVersion, notFound, ownCase, notAllowed
 */
export function takeOverCase(deps: ModerationDeps) {
  return async (input: TakeOverInput): Promise<CaseView> => {
    const { actor, version, reason } = input;
    const found = await loadCase(deps, input);
    const now = deps.clock.now();
    const claimant = claimantOf(found, now);
    const isAnothers = claimant !== null && claimant !== actor.accountId;
    if (version === found.version && !(isAnothers && canMove(found.state, 'claim')))
      throw new AppError('moveNotAllowed');
    await requireFit(deps, found, actor);
    const claim = { by: actor.accountId, sessionId: actor.sessionId, until: claimUntil(now) };
    const change = { state: caseStateAfter(found.state, 'claim'), claim };
    const changed = await inTransaction(async () => {
      const takeOver = { found, actor, version, action: 'takeOver', change, reason };
      const taken = await applyCaseAction(deps, takeOver);
      await countIfSevere(deps, found, actor.accountId);
      await deps.callout.acknowledgeByClaim({ caseId: found._id, actor });
      return taken;
    });
    return viewCase(deps, { found: changed, actor });
  };
}
