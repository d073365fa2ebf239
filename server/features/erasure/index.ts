import { MINUTE_SECONDS } from '../../../shared/domain/units.ts';
import type { FeatureModule } from '../../platform/feature.ts';
import type { Platform } from '../../platform/platform.ts';
import { eraseAccount } from './commands/eraseAccount.ts';
import { finishErasures } from './commands/finishErasures.ts';
import type { ErasureDeps } from './erasure.deps.ts';
import type { ErasurePorts } from './erasure.ports.ts';
import { createErasureRepository } from './erasure.repository.ts';
import { erasureRoutes } from './erasure.routes.ts';
import { getErasure } from './queries/getErasure.ts';

/** A mentee erases their own account: what is destroyed, in which order, and what is kept (R36, R37). */
export function createErasureFeature({
  platform: { clock, log, sealer },
  ...ports
}: { platform: Platform } & ErasurePorts) {
  const deps: ErasureDeps = { clock, log, sealer, ...ports, erasures: createErasureRepository() };
  const module: FeatureModule = {
    name: 'erasure',
    routes: erasureRoutes({ eraseAccount: eraseAccount(deps), getErasure: getErasure(deps) }),
    sweeps: [{ name: 'erasure.finishErasures', everySeconds: MINUTE_SECONDS, run: finishErasures(deps) }],
  };
  return { module };
}
