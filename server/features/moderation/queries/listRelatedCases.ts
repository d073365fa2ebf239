import type { Actor } from '../../../../shared/contracts/actor.ts';
import type { CaseRow } from '../../../../shared/contracts/moderation.ts';
import { loadCase } from '../case.access.ts';
import type { ModerationDeps } from '../moderation.deps.ts';
import { fairOrder } from '../queue.policy.ts';
import { queueViewerOf, readRows, withoutLeadOnly } from '../queue.rows.ts';

const SHOWN = 20;

/**
 * Other cases of the same conversation or people that are not closed and that the actor may work, the most urgent first, twenty at most.
 * @param input `id`: public id of the case
 * @throws {AppError} notFound, ownCase, notAllowed
 */
export function listRelatedCases(deps: ModerationDeps) {
  return async (input: { id: string; actor: Actor }): Promise<{ cases: CaseRow[]; total: number }> => {
    const found = await loadCase(deps, input);
    const viewer = await queueViewerOf(deps, input.actor);
    const listed = await deps.queue.listRelated(viewer, found);
    const related = fairOrder(await withoutLeadOnly(deps, listed, viewer), viewer);
    const shown = await deps.cases.findMany(related.slice(0, SHOWN).map(({ _id }) => _id));
    return { cases: await readRows(deps, shown, viewer), total: related.length };
  };
}
