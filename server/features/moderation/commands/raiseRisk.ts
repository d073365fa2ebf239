import type { Actor } from '../../../../shared/contracts/actor.ts';
import type { CaseView } from '../../../../shared/contracts/moderation.ts';
import type { RiskLevel } from '../../../../shared/domain/moderation/riskLevels.ts';
import { newId } from '../../../platform/crypto/index.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import { AppError } from '../../../platform/http/index.ts';
import { loadCase } from '../case.access.ts';
import { applyCaseAction } from '../case.action.ts';
import { followClock } from '../case.clock.ts';
import { claimantOf, dueAt, raisableTo, rankOf } from '../case.policy.ts';
import { viewCase } from '../case.view.ts';
import { countIfSevere } from '../desk.access.ts';
import type { ModerationDeps } from '../moderation.deps.ts';
import { raiseScope } from '../sealingScopes.ts';

interface RaiseInput {
  /** Public id of the case. */
  id: string;
  actor: Actor;
  /** The version that the actor saw. */
  version: number;
  risk: RiskLevel;
  reason: string;
}

/**
 * Raises the risk of an undecided case, never lowers it. The clock of the graver level counts from now and never moves the case's time
 * back; where the actor has the case, they have acknowledged it. It needs no claim, and a decision on the version before it is stale. It
 * changes nothing outside the desk: no help card, no limit of the mentor, no notice.
 * @throws {AppError} moveNotAllowed when the case is decided, has no clock, or its risk is not lower
 * @throws {AppError} staleVersion, notFound, ownCase, notAllowed
 */
export function raiseRisk(deps: ModerationDeps) {
  return async (input: RaiseInput): Promise<CaseView> => {
    const { actor, version, risk, reason: text } = input;
    const found = await loadCase(deps, input);
    if (version === found.version && !raisableTo(found).includes(risk)) throw new AppError('moveNotAllowed');
    const at = deps.clock.now();
    const { _id: caseId, kind, raises = [] } = found;
    const id = newId();
    const reason = await deps.sealer.seal({ ...raiseScope(caseId, id), text });
    const graver = dueAt({ risk, kind, clockFrom: at });
    const change = {
      risk,
      riskRank: rankOf({ kind, risk }),
      raises: [...raises, { id, by: actor.accountId, at, from: found.risk, to: risk, reason }],
      ...(graver < found.dueAt && { dueAt: graver, clockFrom: at }),
    };
    const levels = `${found.risk} to ${risk}`;
    const changed = await inTransaction(async () => {
      const action = { action: 'riskRaised', change, reason: levels } as const;
      const raised = await applyCaseAction(deps, { found, actor, version, ...action });
      await followClock(deps, { after: raised, clockFrom: at });
      if (claimantOf(found, at) === actor.accountId) {
        await countIfSevere(deps, raised, actor.accountId);
        await deps.callout.acknowledgeByClaim({ caseId, actor });
      }
      return raised;
    });
    return viewCase(deps, { found: changed, actor });
  };
}
