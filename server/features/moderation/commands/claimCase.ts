import type { Actor } from '../../../../shared/contracts/actor.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import { AppError } from '../../../platform/http/index.ts';
import { canMove, CASE_MOVES, claimantOf, claimUntil } from '../case.policy.ts';
import type { ModerationDeps } from '../moderation.deps.ts';
import { actOnCase, loadCase } from './changeCase.ts';

/** Takes a case in hand for a while; claiming is acknowledging. Throws `moveNotAllowed` where another has it. */
export function claimCase(deps: ModerationDeps) {
  return async ({ id, actor, version }: { id: string; actor: Actor; version: number }): Promise<void> => {
    const found = await loadCase(deps, { id, actor });
    const now = deps.clock.now();
    const claimant = claimantOf(found, now);
    const taken = claimant !== null && claimant !== actor.accountId;
    if (version === found.version && (taken || !canMove(found.state, 'claim')))
      throw new AppError('moveNotAllowed');
    const change = { state: CASE_MOVES.claim.to, claim: { by: actor.accountId, until: claimUntil(now) } };
    await record(deps, { found, actor, version, action: 'claim', change });
  };
}

/** Puts it back; only whoever has it can. */
export function unclaimCase(deps: ModerationDeps) {
  return async ({ id, actor }: { id: string; actor: Actor }): Promise<void> => {
    const found = await loadCase(deps, { id, actor });
    if (found.claim?.by !== actor.accountId || !canMove(found.state, 'letGo'))
      throw new AppError('moveNotAllowed');
    const change = { state: CASE_MOVES.letGo.to, claim: null };
    await record(deps, { found, actor, version: found.version, action: 'letGo', change });
  };
}

/** The act and its line in the audit, or neither (R38). */
const record = (deps: ModerationDeps, act: Parameters<typeof actOnCase>[1]): Promise<void> =>
  inTransaction(async () => {
    const { found, actor, action } = act;
    await actOnCase(deps, act);
    await deps.audit.record({
      actorId: actor.accountId,
      action: `case.${action}`,
      subject: found.subject,
      caseId: found._id,
    });
  });
