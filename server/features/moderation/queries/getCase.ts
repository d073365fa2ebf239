import type { Actor } from '../../../../shared/contracts/actor.ts';
import type { CaseView } from '../../../../shared/contracts/moderation.ts';
import { loadCase } from '../case.access.ts';
import { viewCase } from '../case.view.ts';
import type { ModerationDeps } from '../moderation.deps.ts';

/**
 * A case with its covered messages. Their words are read one by one, and each read is recorded (`readInCase`).
 * @throws {AppError} notFound, ownCase
 */
export function getCase(deps: ModerationDeps) {
  return async ({ id, actor }: { id: string; actor: Actor }): Promise<CaseView> => {
    const found = await loadCase(deps, { id, actor });
    return viewCase(deps, { found, actor });
  };
}
