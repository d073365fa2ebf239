import { appendOwnEvent } from '../feedback.access.ts';
import type { OwnFeedback } from '../feedback.access.ts';
import type { ReputationDeps } from '../reputation.deps.ts';

/**
 * Its author withdraws a rating: at any time, for good. Repeated, it changes nothing.
 * @throws {AppError} notFound: no rating was given, or the actor is not in this conversation.
 * @throws {AppError} feedbackExists: another request wrote the next revision first.
 */
export function withdrawFeedback(deps: ReputationDeps) {
  return (feedback: OwnFeedback): Promise<void> =>
    appendOwnEvent(deps, feedback, () => ({ type: 'WITHDRAWN' }));
}
