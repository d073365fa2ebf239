import type { Actor } from '../../../shared/contracts/actor.ts';
import { inTransaction } from '../../platform/db/index.ts';
import { AppError } from '../../platform/http/index.ts';
import { feedbackForAuthor } from './feedback.policy.ts';
import { feedbackIdOf } from './reputation.deps.ts';
import type { ReputationDeps } from './reputation.deps.ts';

export interface OwnFeedback {
  actor: Actor;
  /** Public id. */
  conversation: string;
}

type OwnEvent = { type: 'REVISED'; value: -1 | 0 | 1 } | { type: 'WITHDRAWN' };

/**
 * Appends an event of the rating's author. `decide` reads the events so far and throws where its own event is not allowed; of a
 * withdrawn rating nothing but another withdrawal is taken, and that one is not stored again. `also` runs in the same transaction.
 * @throws {AppError} notFound: no rating was given, or the actor is not in this conversation.
 * @throws {AppError} feedbackClosed: the rating was withdrawn.
 * @throws {AppError} feedbackExists: another request wrote the next revision first.
 */
export async function appendOwnEvent(
  deps: ReputationDeps,
  { actor, conversation }: OwnFeedback,
  decide: (view: ReturnType<typeof feedbackForAuthor>) => OwnEvent,
  inSameTransaction: (feedback: {
    conversationId: string;
    feedbackId: string;
    rateeId: string;
  }) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const acceptedAt = deps.clock.now();
  const { conversationId, mentorId: rateeId } = await deps.conversations.engagementFor(actor, conversation);
  const feedbackId = feedbackIdOf(conversationId);
  await inTransaction(async () => {
    const events = await deps.ledger.findByFeedback(feedbackId);
    const [first] = events;
    if (!first) throw new AppError('notFound');
    const view = feedbackForAuthor(events, acceptedAt);
    const event = decide(view);
    if (view.withdrawn) {
      if (event.type === 'WITHDRAWN') return;
      throw new AppError('feedbackClosed');
    }
    const { raterRef } = first;
    await deps.ledger.append({ feedbackId, rateeId, raterRef, actor: 'mentee', acceptedAt, ...event });
    await inSameTransaction({ conversationId, feedbackId, rateeId });
    deps.recomputeSoon({ rateeId });
  });
}
