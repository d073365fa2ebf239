import type { Platform } from '../../platform/platform.ts';
import type { AuditKeys } from './audit.keys.ts';
import type { AuditPorts } from './audit.ports.ts';
import type { AuditRowRepository } from './auditRow.repository.ts';
import type { AuditSealRepository } from './auditSeal.repository.ts';

/** What the commands and queries of this feature are given. */
export interface AuditDeps extends AuditPorts, Pick<Platform, 'clock' | 'cursors' | 'log' | 'metrics'> {
  keys: AuditKeys;
  rows: AuditRowRepository;
  seals: AuditSealRepository;
}
