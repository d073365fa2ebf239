import type { CalloutDeps } from '../callout.deps.ts';
import { overdueSteps, pathOfReferral, recipientsOfStep } from '../callout.policy.ts';
import { newPage } from '../newPage.ts';
import { sendAfterCommit } from '../sendAfterCommit.ts';

/**
 * Pages the leads about a referral to the barring body that is past its date (R43), and the coordinators with the second page, or with the first
 * where there is no lead. It belongs to an application, not to a case. Joins the running transaction.
 * @param send sends the pages that wait
 */
export function pageOverdueReferral(deps: CalloutDeps, send: () => Promise<void>) {
  /** `about`: id of the application; `publicId`: the one in its address; `before`: how often it was paged before. */
  return async (input: { about: string; publicId: string; before: number }): Promise<void> => {
    const { about, publicId, before } = input;
    const at = deps.clock.now();
    const staff = await deps.accounts.listStaffOfRoles(['safeguardingLead', 'coordinator']);
    const idsOf = (role: string) =>
      staff.filter((one) => one.role === role).map(({ accountId }) => accountId);
    const leads = idsOf('safeguardingLead');
    const people = { onCall: [], leads, coordinators: idsOf('coordinator'), pagedIds: [] };
    const path = pathOfReferral(publicId);
    const paged = overdueSteps({ before, leads }).flatMap((step) => recipientsOfStep(step, people));
    await deps.pages.insert(
      paged.map((accountId, order) => newPage({ caseId: null, round: 0, about, accountId, path, at, order })),
    );
    sendAfterCommit(deps, send);
  };
}
