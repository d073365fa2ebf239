import type { Actor } from '../../../../shared/contracts/actor.ts';
import { loadCase, requireOwnClaim } from '../case.access.ts';
import { claimUntil } from '../case.policy.ts';
import { caseAtHandOf } from '../caseAtHand.ts';
import type { CaseAtHand } from '../caseAtHand.ts';
import type { ModerationDeps } from '../moderation.deps.ts';

/**
 * Loads a case for an act of the member of staff who has claimed it, and renews the claim: it ends a quarter of an hour after the last act.
 * Has nothing to do with held messages.
 * @param input `id` is the public id of the case.
 * @throws {AppError} notFound, ownCase, notAllowed
 * @throws {AppError} claimNeeded, caseClaimed
 */
export function holdCase(deps: Pick<ModerationDeps, 'accounts' | 'caseReaders' | 'cases' | 'clock'>) {
  return async (input: { id: string; actor: Actor }): Promise<CaseAtHand> => {
    const found = await loadCase(deps, input);
    await requireOwnClaim(deps, found, input.actor);
    const { accountId: by } = input.actor;
    await deps.cases.renewClaim({ caseId: found._id, by, until: claimUntil(deps.clock.now()) });
    return caseAtHandOf(found);
  };
}
