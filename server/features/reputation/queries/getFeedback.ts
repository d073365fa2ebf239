import type { Actor } from '../../../../shared/contracts/actor.ts';
import type { getFeedbackEndpoint } from '../../../../shared/contracts/reputation.ts';
import type { AnswerInput } from '../../../../shared/contracts/endpoint.ts';
import { ratingClosesAt } from '../../../../shared/domain/reputation/windows.ts';
import { ownView } from '../feedback.policy.ts';
import { feedbackIdOf } from '../reputation.deps.ts';
import type { ReputationDeps } from '../reputation.deps.ts';

/**
 * A mentee's own feedback, and what they may still do.
 * @throws {AppError} notFound: the actor is not in this conversation.
 */
export function getFeedback(deps: ReputationDeps) {
  return async ({
    actor,
    conversation,
  }: {
    actor: Actor;
    conversation: string;
  }): Promise<AnswerInput<typeof getFeedbackEndpoint>> => {
    const now = deps.clock.now();
    const { conversationId, endedAt } = await deps.conversations.engagementFor(actor, conversation);
    const events = await deps.ledger.findByFeedback(feedbackIdOf(conversationId));
    if (events.length > 0) {
      const { value, withdrawn, revised, revisionOpen } = ownView(events, now);
      const mayRevise = !withdrawn && !revised && revisionOpen;
      return { state: withdrawn ? 'withdrawn' : 'given', value: withdrawn ? null : value, mayRevise };
    }
    const state = endedAt === null ? 'notYet' : now < ratingClosesAt(endedAt) ? 'open' : 'closed';
    return { state, value: null, mayRevise: false };
  };
}
