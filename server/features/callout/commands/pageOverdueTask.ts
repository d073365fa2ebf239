import type { CalloutDeps } from '../callout.deps.ts';
import { overdueSteps, pathOfPage, recipientsOfStep } from '../callout.policy.ts';
import { findReachable } from '../findReachable.ts';
import { newPage } from '../newPage.ts';
import { sendAfterCommit } from '../sendAfterCommit.ts';

/**
 * Pages the leads about a task of a case that is past its date, whether or not the case is claimed, acknowledged or decided. The second page,
 * and the first where no lead may work on the case, also goes to the coordinators, as a breach of an escalation does. Joins the running
 * transaction.
 * @param send sends the pages that wait
 */
export function pageOverdueTask(deps: CalloutDeps, send: () => Promise<void>) {
  /** `about`: an id of the task; `before`: how often it was paged before. */
  return async ({
    caseId,
    about,
    before,
  }: {
    caseId: string;
    about: string;
    before: number;
  }): Promise<void> => {
    const found = await deps.clocks.find(caseId);
    if (!found) return;
    const { publicId, round } = found;
    const at = deps.clock.now();
    const people = await findReachable(deps, { caseId, forLead: true, now: at });
    const paged = overdueSteps({ before, ...people }).flatMap((step) =>
      recipientsOfStep(step, { ...people, pagedIds: [] }).map((accountId) => ({
        accountId,
        path: pathOfPage(step, publicId),
      })),
    );
    await deps.pages.insert(
      paged.map((page, order) => newPage({ caseId, round, about, ...page, at, order })),
    );
    sendAfterCommit(deps, send);
  };
}
