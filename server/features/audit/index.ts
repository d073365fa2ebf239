import { HOUR_SECONDS } from '../../../shared/domain/units.ts';
import type { FeatureModule } from '../../platform/feature.ts';
import type { Platform } from '../../platform/platform.ts';
import type { AuditDeps } from './audit.deps.ts';
import { createAuditKeys } from './audit.keys.ts';
import type { AuditPorts } from './audit.ports.ts';
import { auditRoutes } from './audit.routes.ts';
import { createAuditRowRepository } from './auditRow.repository.ts';
import { createAuditSealRepository } from './auditSeal.repository.ts';
import { readAudit } from './commands/readAudit.ts';
import { recordRow } from './commands/recordRow.ts';
import { sealRows } from './commands/sealRows.ts';
import { verifyNightly } from './commands/verifyNightly.ts';
import { listOfCase } from './queries/listOfCase.ts';
import { searchAudit } from './queries/searchAudit.ts';
import { verifyAudit } from './queries/verifyAudit.ts';

export type AuditFeature = ReturnType<typeof createAuditFeature>;

/** The append-only record of what staff and the system did (R38), sealed every second into a signed hash chain. */
export function createAuditFeature({ platform, ...ports }: { platform: Platform } & AuditPorts) {
  const { clock, config, cursors, log, metrics } = platform;
  const deps: AuditDeps = {
    clock,
    cursors,
    log,
    metrics,
    ...ports,
    keys: createAuditKeys(config.keys.name),
    rows: createAuditRowRepository(),
    seals: createAuditSealRepository(),
  };
  const record = recordRow(deps);
  const verify = verifyAudit(deps);
  const seal = sealRows(deps);
  const module: FeatureModule = {
    name: 'audit',
    routes: auditRoutes({ readAudit: readAudit({ record, search: searchAudit(deps) }) }),
    sweeps: [
      { name: 'audit.sealRows', everySeconds: 1, run: seal },
      {
        name: 'audit.verifyNightly',
        everySeconds: HOUR_SECONDS,
        run: verifyNightly(deps, { record, verify }),
      },
    ],
  };
  return {
    module,
    record,
    seal,
    verify,
    listOfCase: listOfCase(deps),
    listOf: deps.rows.findBySubject,
    listOfMany: deps.rows.findBySubjects,
  };
}
