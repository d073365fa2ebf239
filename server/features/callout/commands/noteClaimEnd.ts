import type { CalloutDeps } from '../callout.deps.ts';
import { changeClock } from '../clockRounds.ts';
import { watchHands } from '../recallUnclaimed.ts';

/**
 * Counts the time of an acknowledged case from when its claim ended, so that it is called out again unless someone claims it. Joins the
 * running transaction.
 * @param input `at`: when the claim ended
 */
export function noteClaimEnd(deps: CalloutDeps) {
  return async ({ caseId, at }: { caseId: string; at: Date }): Promise<void> => {
    const found = await deps.clocks.find(caseId);
    if (!found || found.acknowledged === null || found.stoppedAt !== null) return;
    await changeClock(deps, found, watchHands(found.marks, at));
  };
}
