import { ReportModel } from './report.model.ts';
import type { ReportRecord } from './report.model.ts';

export type ReportRepository = ReturnType<typeof createReportRepository>;

const MOST_LISTED = 50;

export function createReportRepository() {
  return {
    async insert(report: ReportRecord): Promise<void> {
      await ReportModel.create([report]);
    },
    /** Every report of this person about this message for this reason, by part. */
    findParts: ({
      reporterId,
      conversationId,
      entryId,
      reason,
    }: Pick<ReportRecord, 'reporterId' | 'conversationId' | 'entryId' | 'reason'>) =>
      ReportModel.find({ reporterId, conversationId, entryId, reason })
        .sort({ part: 1 })
        .lean<ReportRecord[]>(),
    find: (reportId: string): Promise<ReportRecord | null> =>
      ReportModel.findById(reportId).lean<ReportRecord>(),
    /** Newest first. */
    findOf: (reporterId: string): Promise<ReportRecord[]> =>
      ReportModel.find({ reporterId }).sort({ at: -1 }).limit(MOST_LISTED).lean<ReportRecord[]>(),
    async setOutcome(reportId: string, outcome: ReportRecord['outcome']): Promise<void> {
      await ReportModel.updateOne({ _id: reportId }, { $set: { outcome } });
    },
  };
}
