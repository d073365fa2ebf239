import { OutsideReportModel } from './outsideReport.model.ts';
import type { OutsideReportRecord } from './outsideReport.model.ts';

export type OutsideReportRepository = ReturnType<typeof createOutsideReportRepository>;

export function createOutsideReportRepository() {
  return {
    /** Joins the running transaction. */
    async insert(report: OutsideReportRecord): Promise<void> {
      await OutsideReportModel.create([report]);
    },
    findByReference: (referenceHash: string): Promise<OutsideReportRecord | null> =>
      OutsideReportModel.findOne({ referenceHash }).lean<OutsideReportRecord>(),
  };
}
