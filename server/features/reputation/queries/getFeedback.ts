import type { Actor } from '../../../../shared/contracts/actor.ts';
import type { getFeedbackEndpoint } from '../../../../shared/contracts/reputation.ts';
import type { AnswerInput } from '../../../../shared/contracts/endpoint.ts';
import { ratingClosesAt, wasLetDown } from '../../../../shared/domain/reputation/windows.ts';
import { feedbackForAuthor } from '../feedback.policy.ts';
import { feedbackIdOf } from '../reputation.deps.ts';
import type { ReputationDeps } from '../reputation.deps.ts';
import type { RatedEngagement } from '../reputation.ports.ts';

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
    const engagement = await deps.conversations.engagementFor(actor, conversation);
    const { conversationId, endedAt } = engagement;
    const events = await deps.ledger.findByFeedback(feedbackIdOf(conversationId));
    if (events.length > 0) return givenFeedback(feedbackForAuthor(events, now));
    const state = endedAt === null ? 'notYet' : now < ratingClosesAt(endedAt) ? 'open' : 'closed';
    const skipped = (await deps.rounds.find(conversationId))?.skippedAt != null;
    return { ...NOTHING_GIVEN, state, letDown: await isLetDown(deps, engagement), skipped };
  };
}

const NOTHING_GIVEN = { value: null, mayRevise: false } as const;

/** The mentee's own rating or statement, as they gave it. */
function givenFeedback(view: ReturnType<typeof feedbackForAuthor>): AnswerInput<typeof getFeedbackEndpoint> {
  const { value, unanswered, withdrawn, revised, revisionOpen } = view;
  const asked = { letDown: unanswered, skipped: false };
  if (withdrawn) return { ...NOTHING_GIVEN, ...asked, state: 'withdrawn' };
  if (unanswered) return { ...NOTHING_GIVEN, ...asked, state: 'unanswered' };
  return { ...asked, state: 'given', value, mayRevise: !revised && revisionOpen };
}

/** Whether the mentee may say that the mentor never answered. */
async function isLetDown(
  { replies }: ReputationDeps,
  { conversationId, endedAt, mentorSent: mentorMessages }: RatedEngagement,
): Promise<boolean> {
  if (endedAt === null) return false;
  return wasLetDown({ endedAt, missedAt: await replies.missedOf(conversationId), mentorMessages });
}
