import { AppError } from '../../../platform/http/index.ts';
import { appendOwnEvent } from '../feedback.access.ts';
import type { OwnFeedback } from '../feedback.access.ts';
import type { ReputationDeps } from '../reputation.deps.ts';
import { openReviewIfDue, openTriage } from '../triage.ts';

/**
 * Its author changes a rating, once, in any direction. A change to a negative one opens its case.
 * @throws {AppError} notFound: no rating was given, or the actor is not in this conversation.
 * @throws {AppError} revisionUsed: the rating was changed before.
 * @throws {AppError} feedbackClosed: the rating was withdrawn, or its days for a change have passed.
 * @throws {AppError} feedbackExists: another request wrote the next revision first.
 */
export function reviseFeedback(deps: ReputationDeps) {
  return ({ value, ...feedback }: OwnFeedback & { value: -1 | 0 | 1 }): Promise<void> =>
    appendOwnEvent(
      deps,
      feedback,
      (view) => {
        if (view.revised) throw new AppError('revisionUsed');
        if (view.unanswered || !view.revisionOpen) throw new AppError('feedbackClosed');
        return { type: 'REVISED', value };
      },
      async ({ rateeId, ...changed }) => {
        if (value >= 0) return;
        await openTriage(deps, { ...changed, words: null });
        await openReviewIfDue(deps, rateeId);
      },
    );
}
