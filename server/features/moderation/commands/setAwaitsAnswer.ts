import { afterCommit } from '../../../platform/db/index.ts';
import { announceCase } from '../case.action.ts';
import type { ModerationDeps } from '../moderation.deps.ts';

/** Sets whether a person's text to the team waits in a case for an answer; the desk is told after the commit. Joins the running transaction. */
export function setAwaitsAnswer(deps: ModerationDeps) {
  return async ({ caseId, waits }: { caseId: string; waits: boolean }): Promise<void> => {
    const changed = await deps.cases.setAwaitsAnswer({ caseId, since: waits ? deps.clock.now() : null });
    if (changed) afterCommit(() => announceCase(deps, changed));
  };
}
