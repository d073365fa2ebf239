import type { FeatureModule } from '../../platform/feature.ts';
import type { Platform } from '../../platform/platform.ts';
import { askEvidence } from './commands/askEvidence.ts';
import { confirmEvidence } from './commands/confirmEvidence.ts';
import { openEvidence } from './commands/openEvidence.ts';
import type { EvidenceDeps } from './evidence.deps.ts';
import type { EvidencePorts } from './evidence.ports.ts';
import { evidenceRoutes } from './evidence.routes.ts';
import { createEvidenceRequestRepository } from './evidenceRequest.repository.ts';
import { getEvidence } from './queries/getEvidence.ts';

/** Opening the sealed evidence of a case: two people, a reason, a clock (N8). The server hands out copies that it cannot open. */
export function createEvidenceFeature({
  platform: { clock, sealer },
  ...ports
}: { platform: Platform } & EvidencePorts) {
  const deps: EvidenceDeps = { clock, sealer, ...ports, requests: createEvidenceRequestRepository() };
  const open = openEvidence(deps);
  const module: FeatureModule = {
    name: 'evidence',
    routes: evidenceRoutes({
      ask: askEvidence(deps),
      confirm: confirmEvidence(deps),
      open,
      get: getEvidence(deps),
    }),
  };
  return { module, openByNumber: open.byNumber };
}
