import { AuditRowModel } from './auditRow.model.ts';
import type { AuditRow } from './auditRow.model.ts';

export function createAuditRepository() {
  return {
    /** Joins the running transaction, if there is one. */
    async insert(row: AuditRow): Promise<void> {
      await AuditRowModel.create([row]);
    },
    /** Of one subject, newest first. */
    findBySubject: (input: {
      subjectId: string;
      actions: readonly string[];
      limit: number;
    }): Promise<AuditRow[]> =>
      AuditRowModel.find({ 'subject.id': input.subjectId, action: { $in: [...input.actions] } })
        .sort({ at: -1 })
        .limit(input.limit)
        .lean<AuditRow[]>(),
    /** Of all these subjects, newest first. */
    findBySubjects: (input: {
      subjectIds: readonly string[];
      actions: readonly string[];
      limit: number;
    }): Promise<AuditRow[]> =>
      AuditRowModel.find({
        'subject.id': { $in: [...input.subjectIds] },
        action: { $in: [...input.actions] },
      })
        .sort({ at: -1 })
        .limit(input.limit)
        .lean<AuditRow[]>(),
    /** Oldest first. */
    findByCase: (caseId: string): Promise<AuditRow[]> =>
      AuditRowModel.find({ caseId }).sort({ at: 1 }).lean<AuditRow[]>(),
  };
}
