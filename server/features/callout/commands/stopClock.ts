import type { CalloutDeps } from '../callout.deps.ts';
import { changeClock } from '../clockRounds.ts';

/** Ends the clock of a case that was decided. Joins the running transaction. */
export function stopClock(deps: CalloutDeps) {
  return async ({ caseId }: { caseId: string }): Promise<void> => {
    const found = await deps.clocks.find(caseId);
    if (!found || found.stoppedAt !== null) return;
    await changeClock(deps, found, { stoppedAt: deps.clock.now(), nextDueAt: null });
  };
}
