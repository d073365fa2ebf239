import { CaseModel } from './case.model.ts';
import type { ModerationCase } from './case.model.ts';

export type AuthorityReportRepository = ReturnType<typeof createAuthorityReportRepository>;

const MAX_OVERDUE = 200;

/** The tasks to tell or ask an authority (R22, R44), which are stored with their case. */
export function createAuthorityReportRepository() {
  return {
    /** Cases with an open task that is past its date, the most urgent first. */
    listOverdue: (now: Date): Promise<Pick<ModerationCase, '_id'>[]> =>
      CaseModel.find(
        {
          'authorityReports.dueAt': { $gt: new Date(0), $lte: now },
          authorityReports: { $elemMatch: { closed: null, dueAt: { $lte: now } } },
        },
        { _id: 1 },
      )
        .sort({ 'authorityReports.dueAt': 1 })
        .limit(MAX_OVERDUE)
        .lean<Pick<ModerationCase, '_id'>[]>(),

    /** Notes a page about a task without a change of the version: a decision is not stale by it. */
    async notePaged(input: {
      caseId: string;
      reportId: string;
      paged: { count: number; at: Date };
    }): Promise<void> {
      const { caseId, reportId, paged } = input;
      const change = { $set: { 'authorityReports.$[one].paged': paged } };
      await CaseModel.updateOne({ _id: caseId }, change, { arrayFilters: [{ 'one.id': reportId }] });
    },
  };
}
