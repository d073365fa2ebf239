import {
  askEvidenceEndpoint,
  confirmEvidenceEndpoint,
  getEvidenceEndpoint,
  openEvidenceEndpoint,
} from '../../../shared/contracts/evidence.ts';
import type { Routes } from '../../platform/http/index.ts';
import type { askEvidence } from './commands/askEvidence.ts';
import type { confirmEvidence } from './commands/confirmEvidence.ts';
import type { openEvidence } from './commands/openEvidence.ts';
import type { getEvidence } from './queries/getEvidence.ts';

interface RoutesInput {
  ask: ReturnType<typeof askEvidence>;
  confirm: ReturnType<typeof confirmEvidence>;
  open: ReturnType<typeof openEvidence>;
  get: ReturnType<typeof getEvidence>;
}

export function evidenceRoutes({ ask, confirm, open, get }: RoutesInput) {
  return (routes: Routes): void => {
    routes.handle(getEvidenceEndpoint, ({ actor, params: { id } }) => get({ id, actor }));
    routes.handle(askEvidenceEndpoint, ({ actor, params: { id }, body }) => ask({ id, actor, ...body }));
    routes.handle(confirmEvidenceEndpoint, ({ actor, params }) => confirm({ actor, ...params }));
    routes.handle(openEvidenceEndpoint, ({ actor, params }) => open.byLead({ actor, ...params }));
  };
}
