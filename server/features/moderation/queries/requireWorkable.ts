import type { Actor } from '../../../../shared/contracts/actor.ts';
import { loadCase } from '../case.access.ts';
import type { ModerationDeps } from '../moderation.deps.ts';

/**
 * The id of a case that the actor may work on.
 * @param input `id`: public id of the case
 * @throws {AppError} notFound, ownCase, notAllowed
 */
export function requireWorkable(deps: Pick<ModerationDeps, 'accounts' | 'caseReaders' | 'cases'>) {
  return async (input: { id: string; actor: Actor }): Promise<{ caseId: string }> => ({
    caseId: (await loadCase(deps, input))._id,
  });
}
