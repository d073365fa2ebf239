import type { Actor } from '../../../../shared/contracts/actor.ts';
import type { CaseRow } from '../../../../shared/contracts/moderation.ts';
import { riskRank } from '../../../../shared/domain/moderation/riskLevels.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import { AppError } from '../../../platform/http/index.ts';
import { loadCase } from '../case.access.ts';
import type { ModerationCase } from '../case.model.ts';
import { applyDecision } from '../decision.apply.ts';
import type { ModerationDeps } from '../moderation.deps.ts';
import { queueViewerOf, readRows } from '../queue.rows.ts';

interface TogetherInput {
  actor: Actor;
  /** By public id, each with the version that the actor saw. */
  cases: readonly { id: string; version: number }[];
  reason: string;
}

/**
 * Decides several cases with "no action" for one reason: all of them in one transaction, or none. Each has to be of low risk at most,
 * claimed by the actor and read, as for a decision alone.
 * @throws {AppError} notAllowed for a case of a greater risk
 * @throws {AppError} staleVersion, moveNotAllowed, claimNeeded, caseClaimed, readFirst, notFound, ownCase
 */
export function decideTogether(deps: ModerationDeps) {
  return async ({ actor, cases, reason }: TogetherInput): Promise<{ cases: CaseRow[] }> => {
    const decided = await inTransaction(async () => {
      const done: ModerationCase[] = [];
      for (const { id, version } of cases) {
        const { report, risk } = await loadCase(deps, { id, actor });
        if (riskRank(risk) > riskRank('low')) throw new AppError('notAllowed');
        const tell = report ? ('reporterOnly' as const) : ('nobodyYet' as const);
        done.push(await applyDecision(deps, { id, actor, version, action: 'noAction', reason, tell }));
      }
      return done;
    });
    return { cases: await readRows(deps, decided, await queueViewerOf(deps, actor)) };
  };
}
