import { rowText } from '../../../shared/domain/audit/chain.ts';
import type { SealedRow } from '../../../shared/domain/audit/chain.ts';
import { sha256Hex } from '../../platform/crypto/index.ts';
import type { AuditKeys } from './audit.keys.ts';
import type { AuditRow } from './auditRow.model.ts';

/** A row with its proof. */
export function withProof(keys: Pick<AuditKeys, 'proofOf'>, row: Omit<AuditRow, 'proof'>): AuditRow {
  return { ...row, proof: keys.proofOf(rowText(row)) };
}

/** Whether this service wrote the row as it is stored. */
export function isOwnRow(keys: Pick<AuditKeys, 'isProofOf'>, { proof, ...row }: AuditRow): boolean {
  return typeof proof === 'string' && keys.isProofOf(proof, rowText(row));
}

/** The id and the SHA-256 hash by which a seal names the row. */
export function sealedRowOf(row: AuditRow): SealedRow {
  return { id: row._id, hash: sha256Hex(rowText(row)) };
}
