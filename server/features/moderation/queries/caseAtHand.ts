import type { Actor } from '../../../../shared/contracts/actor.ts';
import { loadCase } from '../case.access.ts';
import { caseAtHandOf } from '../caseAtHand.ts';
import type { CaseAtHand } from '../caseAtHand.ts';
import type { ModerationDeps } from '../moderation.deps.ts';

/**
 * A case for a member of staff.
 * @param input `id` is the public id of the case.
 * @throws {AppError} notFound, ownCase, notAllowed
 */
export function caseAtHand(deps: Pick<ModerationDeps, 'accounts' | 'caseReaders' | 'cases'>) {
  return async (input: { id: string; actor: Actor }): Promise<CaseAtHand> =>
    caseAtHandOf(await loadCase(deps, input));
}
