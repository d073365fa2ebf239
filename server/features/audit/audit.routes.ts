import { searchAuditEndpoint } from '../../../shared/contracts/audit.ts';
import type { Routes } from '../../platform/http/index.ts';
import type { readAudit } from './commands/readAudit.ts';

export function auditRoutes({ readAudit: read }: { readAudit: ReturnType<typeof readAudit> }) {
  return (routes: Routes): void => {
    routes.handle(searchAuditEndpoint, ({ actor, body }) => read({ actor, search: body }));
  };
}
