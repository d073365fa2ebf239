import type { Actor } from '../../../../shared/contracts/actor.ts';
import { loadCase, requireOwnClaim } from '../case.access.ts';
import { claimUntil } from '../case.policy.ts';
import { caseReferenceOf } from '../caseReference.ts';
import type { CaseReference } from '../caseReference.ts';
import type { ModerationDeps } from '../moderation.deps.ts';

/**
 * Loads a case for an act of the member of staff who has claimed it, and renews the claim: it ends a quarter of an hour after the last act.
 * @param input `id` is the public id of the case.
 * @throws {AppError} notFound, ownCase, notAllowed
 * @throws {AppError} claimNeeded, caseClaimed
 */
export function renewOwnClaim(deps: Pick<ModerationDeps, 'accounts' | 'caseReaders' | 'cases' | 'clock'>) {
  return async (input: { id: string; actor: Actor }): Promise<CaseReference> => {
    const found = await loadCase(deps, input);
    await requireOwnClaim(deps, found, input.actor);
    const { accountId: by } = input.actor;
    await deps.cases.renewClaim({ caseId: found._id, by, until: claimUntil(deps.clock.now()) });
    return caseReferenceOf(found);
  };
}
