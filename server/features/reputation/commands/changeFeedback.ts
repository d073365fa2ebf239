import type { Actor } from '../../../../shared/contracts/actor.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import { AppError } from '../../../platform/http/index.ts';
import { ownView } from '../feedback.policy.ts';
import { feedbackIdOf } from '../reputation.deps.ts';
import type { ReputationDeps } from '../reputation.deps.ts';

interface Change {
  actor: Actor;
  conversation: string;
}

/** Its author changes a rating, once, in any direction. Throws `notFound`, `revisionUsed`, `feedbackClosed`. */
export function reviseFeedback(deps: ReputationDeps) {
  return ({ value, ...change }: Change & { value: -1 | 0 | 1 }): Promise<void> =>
    append(deps, change, (view) => {
      if (view.revised) throw new AppError('revisionUsed');
      if (!view.revisionOpen) throw new AppError('feedbackClosed');
      return { type: 'REVISED', value };
    });
}

/** Its author takes a rating back: at any time, for good. Again is the same. */
export function withdrawFeedback(deps: ReputationDeps) {
  return (change: Change): Promise<void> => append(deps, change, () => ({ type: 'WITHDRAWN' }));
}

type OwnEvent = { type: 'REVISED'; value: -1 | 0 | 1 } | { type: 'WITHDRAWN' };

async function append(
  deps: ReputationDeps,
  { actor, conversation }: Change,
  decide: (view: ReturnType<typeof ownView>) => OwnEvent,
): Promise<void> {
  const acceptedAt = deps.clock.now();
  const { conversationId, mentorId: rateeId } = await deps.conversations.engagementFor(actor, conversation);
  const feedbackId = feedbackIdOf(conversationId);
  await inTransaction(async () => {
    const events = await deps.ledger.findByFeedback(feedbackId);
    const [first] = events;
    if (!first) throw new AppError('notFound');
    const view = ownView(events, acceptedAt);
    const event = decide(view);
    if (view.withdrawn) {
      if (event.type === 'WITHDRAWN') return;
      throw new AppError('feedbackClosed');
    }
    const { raterRef } = first;
    await deps.ledger.append({ feedbackId, rateeId, raterRef, actor: 'mentee', acceptedAt, ...event });
    deps.recomputeSoon({ rateeId });
  });
}
