import type { SealedRow } from '../../../shared/domain/audit/chain.ts';
import { dateField, defineModel, numberField, subdocument, textField } from '../../platform/db/index.ts';

/** A `Seal` as it is stored. */
export interface AuditSeal {
  _id: string;
  seq: number;
  at: Date;
  rows: SealedRow[];
  prevHash: string;
  hash: string;
  signature: string;
}

export const AuditSealModel = defineModel<AuditSeal>({
  collection: 'audit_seals',
  appendOnly: true,
  fields: {
    _id: textField,
    seq: numberField,
    at: dateField,
    rows: [subdocument({ id: textField, hash: textField })],
    prevHash: textField,
    hash: textField,
    signature: textField,
  },
  indexes: [{ fields: { seq: 1 }, options: { unique: true } }, { fields: { 'rows.id': 1 } }],
});
