import type { Actor } from '../../../../shared/contracts/actor.ts';
import { acknowledgeClock } from '../acknowledgeClock.ts';
import type { CalloutDeps } from '../callout.deps.ts';

/** A claim acknowledges the case too. Joins the running transaction. */
export function acknowledgeByClaim(deps: CalloutDeps) {
  return async ({ caseId, actor }: { caseId: string; actor: Actor }): Promise<void> => {
    const found = await deps.clocks.find(caseId);
    if (found) await acknowledgeClock(deps, found, actor);
  };
}
