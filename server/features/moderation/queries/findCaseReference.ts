import type { Actor } from '../../../../shared/contracts/actor.ts';
import { loadCase } from '../case.access.ts';
import { caseReferenceOf } from '../caseReference.ts';
import type { CaseReference } from '../caseReference.ts';
import type { ModerationDeps } from '../moderation.deps.ts';

/**
 * A case for a member of staff.
 * @param input `id` is the public id of the case.
 * @throws {AppError} notFound, ownCase, notAllowed
 */
export function findCaseReference(deps: Pick<ModerationDeps, 'accounts' | 'caseReaders' | 'cases'>) {
  return async (input: { id: string; actor: Actor }): Promise<CaseReference> =>
    caseReferenceOf(await loadCase(deps, input));
}
