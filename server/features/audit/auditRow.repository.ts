import type mongoose from 'mongoose';
import { AuditRowModel } from './auditRow.model.ts';
import type { AuditRow } from './auditRow.model.ts';

export type AuditRowRepository = ReturnType<typeof createAuditRowRepository>;

/** A page of the list begins after this row. */
export interface RowPosition {
  at: Date;
  id: string;
}

/** What the audit is searched by; every part may be left out. */
export interface RowFilter {
  actorIds?: readonly string[] | undefined;
  /** The first part of the action, such as `case`. */
  group?: string | undefined;
  caseId?: string | undefined;
  from?: Date | undefined;
  /** Exclusive. */
  until?: Date | undefined;
}

export function createAuditRowRepository() {
  /** Rows of subjects, newest first. */
  const findBySubjects = ({
    subjectIds,
    actions,
    limit,
  }: {
    subjectIds: readonly string[];
    actions: readonly string[];
    limit: number;
  }): Promise<AuditRow[]> =>
    AuditRowModel.find({ 'subject.id': { $in: [...subjectIds] }, action: { $in: [...actions] } })
      .sort({ at: -1 })
      .limit(limit)
      .lean<AuditRow[]>();

  return {
    /** Joins the running transaction, if there is one. */
    async insert(row: AuditRow): Promise<void> {
      await AuditRowModel.create([row]);
    },
    findBySubject: ({
      subjectId,
      ...search
    }: {
      subjectId: string;
      actions: readonly string[];
      limit: number;
    }) => findBySubjects({ ...search, subjectIds: [subjectId] }),
    findBySubjects,

    /** Ids of the rows from `since` on, oldest first, at most `limit`. */
    async listIdsSince({ since, limit }: { since: Date; limit: number }): Promise<string[]> {
      const found = await AuditRowModel.find({ at: { $gte: since } }, { _id: 1 })
        .sort({ at: 1, _id: 1 })
        .limit(limit)
        .lean<{ _id: string }[]>();
      return found.map(({ _id }) => _id);
    },

    /** Whole rows as they are stored, fields that the service does not know included, in no order. */
    findMany: (ids: readonly string[]): Promise<AuditRow[]> =>
      AuditRowModel.find({ _id: { $in: [...ids] } }).lean<AuditRow[]>(),

    /** All rows in the order of their ids, page by page. */
    listAfter: ({ id, limit }: { id: string; limit: number }): Promise<AuditRow[]> =>
      AuditRowModel.find({ _id: { $gt: id } })
        .sort({ _id: 1 })
        .limit(limit)
        .lean<AuditRow[]>(),

    /** Newest first; after the row `before` where it is given. */
    search(
      { actorIds, group, caseId, from, until }: RowFilter,
      { before, limit }: { before: RowPosition | null; limit: number },
    ): Promise<AuditRow[]> {
      const parts: mongoose.QueryFilter<AuditRow>[] = [];
      if (actorIds) parts.push({ actorId: { $in: [...actorIds] } });
      // `.` is followed by `/` in the order of the characters.
      if (group !== undefined) parts.push({ action: { $gte: `${group}.`, $lt: `${group}/` } });
      if (caseId !== undefined) parts.push({ caseId });
      if (from) parts.push({ at: { $gte: from } });
      if (until) parts.push({ at: { $lt: until } });
      if (before)
        parts.push({ $or: [{ at: { $lt: before.at } }, { at: before.at, _id: { $lt: before.id } }] });
      return AuditRowModel.find(parts.length > 0 ? { $and: parts } : {})
        .sort({ at: -1, _id: -1 })
        .limit(limit)
        .lean<AuditRow[]>();
    },
  };
}
