import type { CalloutDeps } from '../callout.deps.ts';
import { pathOfPage, recipientsOfStep } from '../callout.policy.ts';
import { findReachable } from '../findReachable.ts';
import { newPage } from '../newPage.ts';
import { sendAfterCommit } from '../sendAfterCommit.ts';

/**
 * Pages who is on call about something in a case that its clock does not count, unless someone has claimed the case. Joins the running
 * transaction.
 * @param send sends the pages that wait
 */
export function pageOnCall(deps: CalloutDeps, send: () => Promise<void>) {
  const { cases, clock, clocks, pages } = deps;
  /** `about`: an id of what the page is about; the same one is paged once. */
  return async ({ caseId, about }: { caseId: string; about: string }): Promise<void> => {
    const at = clock.now();
    const claimedUntil = await cases.claimedUntil(caseId);
    const found = await clocks.find(caseId);
    if (!found || (claimedUntil !== null && claimedUntil > at)) return;
    if (await pages.isPaged({ caseId, about })) return;
    const { forLead, publicId, round } = found;
    const people = await findReachable(deps, { caseId, forLead, now: at });
    const path = pathOfPage('pageOnCall', publicId);
    const recipients = recipientsOfStep('pageOnCall', { ...people, pagedIds: [] });
    await pages.insert(
      recipients.map((accountId, order) => newPage({ caseId, round, about, accountId, path, at, order })),
    );
    sendAfterCommit(deps, send);
  };
}
