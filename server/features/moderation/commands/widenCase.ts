import type { Actor } from '../../../../shared/contracts/actor.ts';
import type { CaseView } from '../../../../shared/contracts/moderation.ts';
import { newId } from '../../../platform/crypto/index.ts';
import { afterCommit, inTransaction } from '../../../platform/db/index.ts';
import { AppError } from '../../../platform/http/index.ts';
import { loadCase, requireOwnClaim } from '../case.access.ts';
import { announceCase } from '../case.action.ts';
import { canWiden } from '../case.messages.ts';
import { claimUntil } from '../case.policy.ts';
import { viewCase } from '../case.view.ts';
import type { ModerationDeps } from '../moderation.deps.ts';
import { wideningScope } from '../sealingScopes.ts';

/**
 * Lists five more messages on each side in a case, for a sealed reason that stays with the case (R20). They are covered: each that is uncovered is
 * a read of its own in the audit (R38). Whoever claims the case later finds them listed, with the reason. It changes no version.
 * @throws {AppError} claimNeeded, caseClaimed without a claim of the actor's own that has not expired
 * @throws {AppError} moveNotAllowed where there are no more messages, or as many as may be listed
 * @throws {AppError} notFound, ownCase, notAllowed
 */
export function widenCase(deps: ModerationDeps) {
  return async (input: { id: string; actor: Actor; reason: string }): Promise<CaseView> => {
    const { actor, reason: text } = input;
    const found = await loadCase(deps, input);
    await requireOwnClaim(deps, found, actor);
    if (!(await canWiden(deps, found))) throw new AppError('moveNotAllowed');
    const { _id: caseId, subject } = found;
    const { accountId: by } = actor;
    const id = newId();
    const at = deps.clock.now();
    const reason = await deps.sealer.seal({ ...wideningScope(caseId, id), text });
    const changed = await inTransaction(async () => {
      await deps.cases.renewClaim({ caseId, by, until: claimUntil(at) });
      const widened = await deps.caseTimeline.addWidening({ caseId, widening: { id, by, at, reason } });
      if (!widened) throw new AppError('moveNotAllowed');
      await deps.audit.record({ actorId: by, action: 'case.widened', subject, caseId });
      afterCommit(() => announceCase(deps, widened));
      return widened;
    });
    return viewCase(deps, { found: changed, actor });
  };
}
