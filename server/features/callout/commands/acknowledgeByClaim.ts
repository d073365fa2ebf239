import type { Actor } from '../../../../shared/contracts/actor.ts';
import { acknowledgeClock } from '../acknowledgeClock.ts';
import type { CalloutDeps } from '../callout.deps.ts';

/** Acknowledges the case of a claim; does nothing for a case without a clock. Joins the running transaction. */
export function acknowledgeByClaim(deps: CalloutDeps) {
  return async ({ caseId, actor }: { caseId: string; actor: Actor }): Promise<void> => {
    const caseClock = await deps.clocks.find(caseId);
    if (caseClock) await acknowledgeClock(deps, caseClock, actor);
  };
}
