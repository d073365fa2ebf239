import type { Actor } from '../../../../shared/contracts/actor.ts';
import type { RatingRemoval } from '../../../../shared/domain/reputation/removals.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import { findRating, mentorForAct } from '../rating.access.ts';
import type { ReputationDeps } from '../reputation.deps.ts';
import { openReviewIfDue } from '../triage.ts';

interface RatingDecision {
  actor: Actor;
  /** Public id of the case. */
  id: string;
  /** The number of the rating in the mentor's ledger. */
  rating: number;
  action: 'remove' | 'restore';
  /** Set for `remove`. */
  code?: RatingRemoval;
  /** Written by staff; audited in the clear. */
  reason: string;
}

/**
 * Removes a rating from the numbers, or restores it. Of two concurrent calls one is stored; the other changes nothing.
 * @throws {AppError} notFound: no such case, or no such rating of its mentor.
 * @throws {AppError} ownCase, notAllowed, claimNeeded, caseClaimed: as for `mentorForAct`
 */
export function decideRating(deps: ReputationDeps) {
  return async (input: RatingDecision): Promise<void> => {
    const { actor, action, code, rating: number, reason } = input;
    const { caseId, mentorId: rateeId } = await mentorForAct(deps, input);
    await inTransaction(async () => {
      const { feedbackId, raterRef, removed } = await findRating(deps, { rateeId, number });
      if (removed === (action === 'remove')) return;
      await deps.ledger.append({
        feedbackId,
        rateeId,
        raterRef,
        acceptedAt: deps.clock.now(),
        type: action === 'remove' ? 'REMOVED' : 'RESTORED',
        actor: 'staff',
        reason: code ?? null,
      });
      const subject = { kind: 'feedback', id: feedbackId };
      const { accountId: actorId } = actor;
      await deps.audit.record({ actorId, action: `rating.${action}`, subject, caseId, reason });
      if (action === 'restore') await openReviewIfDue(deps, rateeId);
      deps.recomputeSoon({ rateeId });
    });
  };
}
