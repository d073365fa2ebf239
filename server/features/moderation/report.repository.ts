import { ReportModel } from './report.model.ts';
import type { ReportRecord } from './report.model.ts';

export type ReportRepository = ReturnType<typeof createReportRepository>;

const PAGE = 50;

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
    /** All reports of a case, oldest first. */
    findOfCase: (caseId: string): Promise<ReportRecord[]> =>
      ReportModel.find({ caseId }).sort({ at: 1, _id: 1 }).lean<ReportRecord[]>(),
    /** Newest first; `skip`: how many newer ones to leave out. */
    findOf: ({ reporterId, skip }: { reporterId: string; skip: number }): Promise<ReportRecord[]> =>
      ReportModel.find({ reporterId }).sort({ at: -1, _id: 1 }).skip(skip).limit(PAGE).lean<ReportRecord[]>(),
    findOwn: (key: { reporterId: string; publicId: string }): Promise<ReportRecord | null> =>
      ReportModel.findOne(key).lean<ReportRecord>(),
    countOf: (reporterId: string): Promise<number> => ReportModel.countDocuments({ reporterId }),
    /** Sets the outcome of all reports of a case, or of those that are waiting. */
    async setOutcome(input: {
      caseId: string;
      outcome: ReportRecord['outcome'];
      only?: 'waiting';
    }): Promise<void> {
      const { caseId, outcome, only } = input;
      await ReportModel.updateMany({ caseId, ...(only && { outcome: only }) }, { $set: { outcome } });
    },
  };
}
