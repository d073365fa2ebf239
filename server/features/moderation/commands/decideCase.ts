import type { CaseView } from '../../../../shared/contracts/moderation.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import { applyDecision } from '../decision.apply.ts';
import type { DecisionInput } from '../decision.apply.ts';
import { viewCase } from '../case.view.ts';
import { requireAllowedWords } from '../decision.restriction.ts';
import type { ModerationDeps } from '../moderation.deps.ts';

/**
 * Decides a case: the decision, its effects in other features and its audit row are one transaction, which needs no Redis.
 * @throws {AppError} staleVersion with `{ by, action, at }` of the action that came first; nothing was changed
 * @throws {AppError} moveNotAllowed when the case is not open to this action
 * @throws {AppError} claimNeeded, caseClaimed without a claim of the actor's own that has not expired
 * @throws {AppError} teamTextStopped, unavailable for the words of a restriction
 * @throws {AppError} readFirst when the actor has not read what the case is about
 * @throws {AppError} notFound, ownCase, notAllowed
 */
export function decideCase(deps: ModerationDeps) {
  return async (input: DecisionInput): Promise<CaseView> => {
    const { actor } = input;
    await requireAllowedWords(deps, { ...input, accountId: actor.accountId });
    const changed = await inTransaction(() => applyDecision(deps, input));
    return viewCase(deps, { found: changed, actor });
  };
}
