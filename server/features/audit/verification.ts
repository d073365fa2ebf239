import { z } from 'zod';
import type { AuditRow } from './auditRow.model.ts';

/** The action of a nightly verification, whose reason says what was found. */
export const VERIFIED_ACTION = 'audit.verified';

const outcome = z.object({ seals: z.number(), rows: z.number(), damaged: z.number() });

/** When the audit was verified last, and what was found; null before the first night. */
export function verificationOf(row: Pick<AuditRow, 'at' | 'reason'> | undefined) {
  if (!row) return null;
  const found = outcome.parse(JSON.parse(row.reason ?? '{}'));
  return { at: row.at.toISOString(), ...found };
}
