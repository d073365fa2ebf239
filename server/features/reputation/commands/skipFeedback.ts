import { AppError } from '../../../platform/http/index.ts';
import type { OwnFeedback } from '../feedback.access.ts';
import type { ReputationDeps } from '../reputation.deps.ts';

/**
 * A mentee skips the question about a conversation: they are not asked again, and can still answer. Repeated, it changes nothing.
 * @throws {AppError} notFound: the actor is not in this conversation.
 * @throws {AppError} feedbackNotOpen: the conversation has not ended.
 */
export function skipFeedback(deps: Pick<ReputationDeps, 'clock' | 'conversations' | 'rounds'>) {
  return async ({ actor, conversation }: OwnFeedback): Promise<void> => {
    const engagement = await deps.conversations.engagementFor(actor, conversation);
    const { conversationId: _id, mentorId: rateeId, endedAt } = engagement;
    if (!endedAt) throw new AppError('feedbackNotOpen');
    await deps.rounds.noteSkipped({ _id, rateeId, endedAt, skippedAt: deps.clock.now() });
  };
}
