import type { Actor } from '../../../../shared/contracts/actor.ts';
import type { CaseView } from '../../../../shared/contracts/moderation.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import { AppError } from '../../../platform/http/index.ts';
import { loadCase, requireUnclaimedByOthers } from '../case.access.ts';
import { applyCaseAction } from '../case.action.ts';
import { canMove, caseStateAfter, claimUntil } from '../case.policy.ts';
import { countIfSevere, requireFit } from '../desk.access.ts';
import { viewCase } from '../case.view.ts';
import type { ModerationDeps } from '../moderation.deps.ts';

/**
 * Claims a case until a quarter of an hour after the last act in it, or until the session ends; a claim acknowledges the case, so that its
 * clock stops.
 * @throws {AppError} caseClaimed with `{ by, until }` when another member of staff has claimed it
 * @throws {AppError} moveNotAllowed when it is closed
 * @throws {AppError} breakNeeded, severeCapReached, topicAvoided for the sake of the actor, but never for an imminent danger
 * @throws {AppError} staleVersion, notFound, ownCase, notAllowed
 */
export function claimCase(deps: ModerationDeps) {
  return async (input: { id: string; actor: Actor; version: number }): Promise<CaseView> => {
    const { actor, version } = input;
    const found = await loadCase(deps, input);
    await requireUnclaimedByOthers(deps, found, actor);
    if (version === found.version && !canMove(found.state, 'claim')) throw new AppError('moveNotAllowed');
    await requireFit(deps, found, actor);
    const { accountId: by, sessionId } = actor;
    const claim = { by, sessionId, until: claimUntil(deps.clock.now()) };
    const change = { state: caseStateAfter(found.state, 'claim'), claim };
    const changed = await inTransaction(async () => {
      const claimed = await applyCaseAction(deps, { found, actor, version, action: 'claim', change });
      await countIfSevere(deps, found, by);
      await deps.callout.acknowledgeByClaim({ caseId: found._id, actor });
      return claimed;
    });
    return viewCase(deps, { found: changed, actor });
  };
}
