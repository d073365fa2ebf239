import { ratingClosesAt, wasLetDown } from '../../../../shared/domain/reputation/windows.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import { AppError } from '../../../platform/http/index.ts';
import type { OwnFeedback } from '../feedback.access.ts';
import { feedbackIdOf } from '../reputation.deps.ts';
import type { ReputationDeps } from '../reputation.deps.ts';

/**
 * A mentee says, in place of a rating, that the mentor never answered. It counts for reliability, and changes neither score nor percentage.
 * @throws {AppError} notFound: the actor is not in this conversation.
 * @throws {AppError} feedbackNotOpen: the conversation has not ended.
 * @throws {AppError} feedbackClosed: the days for a rating have passed.
 * @throws {AppError} moveNotAllowed: the mentor did answer, or had no time to.
 * @throws {AppError} feedbackExists: feedback was given before.
 */
export function reportUnanswered(deps: ReputationDeps) {
  return async ({ actor, conversation }: OwnFeedback): Promise<void> => {
    const acceptedAt = deps.clock.now();
    const engagement = await deps.conversations.engagementFor(actor, conversation);
    const { conversationId, mentorId: rateeId, menteeId, endedAt } = engagement;
    const mentorMessages = engagement.mentorSent;
    if (!endedAt) throw new AppError('feedbackNotOpen');
    if (acceptedAt >= ratingClosesAt(endedAt)) throw new AppError('feedbackClosed');
    const missedAt = await deps.replies.missedOf(conversationId);
    if (!wasLetDown({ endedAt, missedAt, mentorMessages })) throw new AppError('moveNotAllowed');
    const feedbackId = feedbackIdOf(conversationId);
    await inTransaction(async () => {
      if ((await deps.ledger.findByFeedback(feedbackId)).length > 0) throw new AppError('feedbackExists');
      const { _id: raterRef, excluded } = await deps.raters.countGiven(menteeId);
      const common = { feedbackId, rateeId, raterRef, acceptedAt };
      await deps.ledger.append({ ...common, type: 'UNANSWERED', actor: 'mentee', endedAt });
      const reason = 'fakeRater';
      if (excluded) await deps.ledger.append({ ...common, type: 'EXCLUDED', actor: 'system', reason });
      deps.recomputeSoon({ rateeId });
    });
  };
}
