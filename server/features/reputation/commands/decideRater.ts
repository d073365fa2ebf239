import type { Actor } from '../../../../shared/contracts/actor.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import type { ExclusionReason } from '../feedbackEvent.model.ts';
import { findRating, mentorForAct } from '../rating.access.ts';
import { ratingFacts } from '../rating.policy.ts';
import type { RatingFacts } from '../rating.policy.ts';
import type { ReputationDeps } from '../reputation.deps.ts';
import { openReviewIfDue } from '../triage.ts';

interface RaterDecision {
  actor: Actor;
  /** Public id of the case. */
  id: string;
  /** The number of one of the rater's ratings in the ledger of the case's mentor. */
  rating: number;
  action: 'exclude' | 'reinstate';
  /** Written by staff; audited in the clear. */
  reason: string;
}

const FAKE: ExclusionReason = 'fakeRater';

/**
 * Leaves out all feedback of a rater, of every mentor and in future too, or includes it again. Feedback that is left out for
 * another reason stays as it is. Of two concurrent calls one is stored; the other changes nothing.
 * @throws {AppError} notFound: no such case, or no such rating of its mentor.
 * @throws {AppError} ownCase, notAllowed, claimNeeded, caseClaimed: as for `mentorForAct`
 */
export function decideRater(deps: ReputationDeps) {
  return async (input: RaterDecision): Promise<void> => {
    const { actor, action, rating: number, reason } = input;
    const excluded = action === 'exclude';
    const { caseId, mentorId } = await mentorForAct(deps, input);
    await inTransaction(async () => {
      const { raterRef } = await findRating(deps, { rateeId: mentorId, number });
      // A write to the rater's record: a rating that is given at the same instant conflicts with it, and is run again.
      if (!(await deps.raters.setExcluded(raterRef, excluded))) return;
      const ratings = (await deps.ledger.findByRater(raterRef)).map(ratingFacts);
      const changed = ratings.filter(({ excludedFor }) => excludedFor === (excluded ? null : FAKE));
      for (const one of changed) await appendDecision(deps, one, action);
      const subject = { kind: 'rater', id: raterRef };
      const { accountId: actorId } = actor;
      await deps.audit.record({ actorId, action: `rater.${action}`, subject, caseId, reason });
      for (const rateeId of new Set(changed.map((one) => one.rateeId))) {
        if (action === 'reinstate') await openReviewIfDue(deps, rateeId);
        deps.recomputeSoon({ rateeId });
      }
    });
  };
}

/** Writes the decision to the ledger, under one of the ratings of the rater. */
function appendDecision(
  { clock, ledger }: Pick<ReputationDeps, 'clock' | 'ledger'>,
  { feedbackId, rateeId, raterRef }: RatingFacts,
  action: RaterDecision['action'],
): Promise<void> {
  const event = { feedbackId, rateeId, raterRef, actor: 'staff', acceptedAt: clock.now() } as const;
  return ledger.append(
    action === 'exclude' ? { ...event, type: 'EXCLUDED', reason: FAKE } : { ...event, type: 'REINSTATED' },
  );
}
