import mongoose from 'mongoose';
import { defineModel } from '../../platform/db/index.ts';

/** One action of staff or of the system: a read, a move, a decision. Without any words that it was about. */
export interface AuditRow {
  _id: string;
  at: Date;
  /** Null for the system itself. */
  actorId: string | null;
  /** `case.read`, `screening.moved` */
  action: string;
  subject: { kind: string; id: string };
  /** The case in which it was done. */
  caseId: string | null;
  reason: string | null;
  /** Keyed hash of all of the above: a row that the service did not write is found, also before it is sealed. */
  proof: string;
}

const subjectField = new mongoose.Schema(
  { kind: { type: String, required: true }, id: { type: String, required: true } },
  { _id: false, id: false, strict: 'throw' },
);

export const AuditRowModel = defineModel<AuditRow>({
  collection: 'audit_rows',
  appendOnly: true,
  fields: {
    _id: { type: String, required: true },
    at: { type: Date, required: true },
    actorId: { type: String, default: null },
    action: { type: String, required: true },
    subject: { type: subjectField, required: true },
    caseId: { type: String, default: null },
    reason: { type: String, default: null },
    proof: { type: String, required: true },
  },
  indexes: [
    { fields: { at: 1, _id: 1 } },
    { fields: { actorId: 1, at: 1 } },
    { fields: { action: 1, at: 1 } },
    { fields: { caseId: 1, at: 1 } },
    { fields: { 'subject.id': 1, at: 1 } },
  ],
});
