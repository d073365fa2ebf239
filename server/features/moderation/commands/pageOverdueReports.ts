import { inTransaction } from '../../../platform/db/index.ts';
import { authorityTaskOf } from '../../../../shared/domain/moderation/authorityReport.ts';
import { reportsToPageOf } from '../authorityReport.ts';
import type { AuthorityReport } from '../authorityReport.ts';
import type { ModerationDeps } from '../moderation.deps.ts';

/**
 * Pages the leads about each task to tell or ask an authority that is past its date, and again every hour until it is closed (R22, R44): the
 * clock of its case ends with the decision. The page is noted on the case in its transaction, so that of two processes one pages.
 */
export function pageOverdueReports(deps: ModerationDeps) {
  /** Pages about each task of one case that is due for a page. */
  async function page(caseId: string): Promise<void> {
    const at = deps.clock.now();
    const [found] = await deps.cases.findMany([caseId]);
    for (const report of found ? reportsToPageOf(found, at) : []) await pageAbout(caseId, report, at);
  }

  /** Pages about one task and counts it. The first page is written to the audit. */
  async function pageAbout(caseId: string, report: AuthorityReport, at: Date): Promise<void> {
    const { id: about, paged } = report;
    const before = paged?.count ?? 0;
    await deps.authorityReports.notePaged({ caseId, reportId: about, paged: { count: before + 1, at } });
    await deps.callout.pageOverdueTask({ caseId, about, before });
    if (before > 0) return;
    const subject = { kind: 'case', id: caseId };
    const reason = authorityTaskOf(report);
    await deps.audit.record({
      actorId: null,
      action: 'case.authorityReportOverdue',
      subject,
      caseId,
      reason,
    });
  }

  return async (): Promise<void> => {
    for (const { _id } of await deps.authorityReports.listOverdue(deps.clock.now())) {
      try {
        await inTransaction(() => page(_id));
      } catch (error) {
        // One task that cannot be paged must not stop the others.
        deps.log.error({ error }, 'page about a report failed; sweep will retry');
      }
    }
  };
}
