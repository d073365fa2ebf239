import type { ModerationDeps } from '../moderation.deps.ts';
import { QUEUE_PAGE } from '../queue.policy.ts';

/** Counts the undecided cases for the metrics; an error is logged while there are more than one page of the queue shows. */
export function watchQueue({ cases, log, metrics }: ModerationDeps) {
  return async (): Promise<void> => {
    const undecided = await cases.countUndecided();
    metrics.undecidedCases(undecided);
    if (undecided > QUEUE_PAGE)
      log.error({ undecided, shown: QUEUE_PAGE }, 'case queue longer than one page');
  };
}
