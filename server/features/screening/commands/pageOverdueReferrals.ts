import { isPageDue } from '../../../../shared/domain/dutyTask.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import type { ScreeningDeps } from '../screening.deps.ts';

/**
 * Pages the leads about each referral to a barring body that is past its date, and again every hour until it is closed (R43). The page is noted on
 * the application in its transaction, so that of two processes one pages.
 */
export function pageOverdueReferrals(deps: ScreeningDeps) {
  /** Pages about one referral that is still open and overdue. The first page is written to the audit. */
  async function page(applicationId: string): Promise<void> {
    const at = deps.clock.now();
    const application = await deps.applications.findById(applicationId);
    const referral = application?.referral;
    if (!referral || referral.closed) return;
    const paged = referral.paged ?? null;
    if (!isPageDue({ dueAt: referral.dueAt, paged }, at)) return;
    const before = paged?.count ?? 0;
    await deps.referrals.notePaged(applicationId, { count: before + 1, at });
    const { publicId } = application;
    await deps.callout.pageOverdueReferral({ about: applicationId, publicId, before });
    if (before > 0) return;
    const subject = { kind: 'application', id: applicationId };
    await deps.audit.record({ actorId: null, action: 'screening.referralOverdue', subject });
  }

  return async (): Promise<void> => {
    for (const { _id } of await deps.referrals.listOverdue(deps.clock.now())) {
      try {
        await inTransaction(() => page(_id));
      } catch (error) {
        // One referral that cannot be paged must not stop the others.
        deps.log.error({ error }, 'page about a referral failed; sweep will retry');
      }
    }
  };
}
