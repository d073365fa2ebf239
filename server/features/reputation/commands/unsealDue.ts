import { dayOf } from '../../../../shared/domain/reputation/days.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import type { FeedbackRound } from '../feedbackRound.model.ts';
import { feedbackIdOf } from '../reputation.deps.ts';
import type { ReputationDeps } from '../reputation.deps.ts';

/**
 * Unseals the ratings that are due. The recorded day is the day they were due, so that a late sweep gives the same numbers. One that
 * fails is logged and does not stop the others.
 */
export function unsealDue(deps: ReputationDeps) {
  return async (): Promise<void> => {
    const now = deps.clock.now();
    let batch = await deps.rounds.findDue({ now, after: null });
    while (batch.length > 0) {
      for (const round of batch) {
        try {
          await unsealUnlessLocked(deps, round);
        } catch (error) {
          const conversation = deps.log.ref('conversation', round._id);
          deps.log.error({ conversation, error }, 'rating unseal failed');
        }
      }
      batch = await deps.rounds.findDue({ now, after: batch.at(-1) ?? null });
    }
  };
}

/** A rating of a locked conversation stays due: the next run tries it again. */
async function unsealUnlessLocked(deps: ReputationDeps, round: FeedbackRound): Promise<void> {
  const { locked } = await deps.conversations.engagement(round._id);
  if (!locked) await inTransaction(() => unseal(deps, round));
}

/** Counts one due rating from now on. Does nothing where another process did so first. */
async function unseal(deps: ReputationDeps, { _id }: FeedbackRound): Promise<void> {
  const acceptedAt = deps.clock.now();
  const round = await deps.rounds.find(_id);
  if (!round?.dueAt || round.unsealedAt || round.dueAt > acceptedAt) return;
  const { rateeId, dueAt } = round;
  const feedbackId = feedbackIdOf(_id);
  const [first] = await deps.ledger.findByFeedback(feedbackId);
  if (!first) return;
  const { raterRef } = first;
  await deps.ledger.append({
    feedbackId,
    rateeId,
    raterRef,
    type: 'UNSEALED',
    actor: 'system',
    acceptedAt,
    day: dayOf(dueAt),
  });
  await deps.rounds.save({ ...round, unsealedAt: acceptedAt });
  deps.recomputeSoon({ rateeId });
}
