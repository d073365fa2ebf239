import type { Actor } from '../../../../shared/contracts/actor.ts';
import type { EvidenceView } from '../../../../shared/contracts/evidence.ts';
import type { EvidenceDeps } from '../evidence.deps.ts';
import { viewEvidence } from '../evidence.view.ts';

/**
 * Whether the evidence of a case was asked for, by whom and why.
 * @param input `id`: public id of the case
 * @throws {AppError} notFound, ownCase, notAllowed
 */
export function getEvidence(deps: EvidenceDeps) {
  return async ({ id, actor }: { id: string; actor: Actor }): Promise<EvidenceView> => {
    const { caseId } = await deps.moderation.requireWorkable({ id, actor });
    return viewEvidence(deps, { caseId, actor });
  };
}
