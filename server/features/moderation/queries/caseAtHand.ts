import type { Actor } from '../../../../shared/contracts/actor.ts';
import { loadCase, requireOwnClaim } from '../case.access.ts';
import type { ModerationCase } from '../case.model.ts';
import type { ModerationDeps } from '../moderation.deps.ts';

/** A case for features that act beside it. Not for leaving the server. */
export interface CaseAtHand extends Pick<ModerationCase, 'kind' | 'about' | 'conversationId' | 'personIds'> {
  caseId: string;
}

/**
 * A case for a member of staff, with `claimed` for the one who has claimed it.
 * @param input `id` is the public id of the case.
 * @throws {AppError} notFound, ownCase, notAllowed
 * @throws {AppError} claimNeeded, caseClaimed
 */
export function caseAtHand(deps: Pick<ModerationDeps, 'accounts' | 'cases' | 'clock'>) {
  return async (input: { id: string; actor: Actor; claimed: boolean }): Promise<CaseAtHand> => {
    const found = await loadCase(deps, input);
    if (input.claimed) await requireOwnClaim(deps, found, input.actor);
    const { _id: caseId, kind, about, conversationId, personIds } = found;
    return { caseId, kind, about, conversationId, personIds };
  };
}
