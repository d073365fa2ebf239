import { AuditRowModel } from './auditRow.model.ts';
import type { AuditRow } from './auditRow.model.ts';

export function createAuditRepository() {
  return {
    /** Joins the running transaction, if there is one. */
    async insert(row: AuditRow): Promise<void> {
      await AuditRowModel.create([row]);
    },
    /** Oldest first. */
    findByCase: (caseId: string): Promise<AuditRow[]> =>
      AuditRowModel.find({ caseId }).sort({ at: 1 }).lean<AuditRow[]>(),
  };
}
