import { dateField, defineModel, textField } from '../../platform/db/index.ts';

/** A report by a person without an account. Its words are sealed with its case; nothing of the writer is stored. */
export interface OutsideReportRecord {
  _id: string;
  /** Keyed hash of the reference, by which the writer asks. */
  referenceHash: string;
  caseId: string;
  at: Date;
}

export const OutsideReportModel = defineModel<OutsideReportRecord>({
  collection: 'outside_reports',
  fields: { _id: textField, referenceHash: textField, caseId: textField, at: dateField },
  indexes: [{ fields: { referenceHash: 1 }, options: { unique: true } }],
});
