import type { FeatureModule } from '../../platform/feature.ts';
import type { Platform } from '../../platform/platform.ts';
import { endDueRestrictions } from './commands/endDueRestrictions.ts';
import { liftRestriction } from './commands/liftRestriction.ts';
import { restrictPerson } from './commands/restrictPerson.ts';
import { admitPair } from './commands/admitPair.ts';
import { listMyRestrictions } from './queries/listMyRestrictions.ts';
import { outOfMatching } from './queries/outOfMatching.ts';
import { restrictionsOf } from './queries/restrictionsOf.ts';
import { createRestrictionRepository } from './restriction.repository.ts';
import type { RestrictionsDeps } from './restrictions.deps.ts';
import type { RestrictionsPorts } from './restrictions.ports.ts';
import { restrictionsRoutes } from './restrictions.routes.ts';
import { watchRestrictions } from './watchRestrictions.ts';

export { personRestricted } from './restrictions.events.ts';

export type RestrictionsFeature = ReturnType<typeof createRestrictionsFeature>;

/** What staff impose on a person: a warning, messages that wait for a person, no matching, no contact. */
export function createRestrictionsFeature({
  platform,
  ...ports
}: { platform: Platform } & RestrictionsPorts) {
  const { clock, events, log, realtime, sealer } = platform;
  const restrictions = createRestrictionRepository();
  const deps: RestrictionsDeps = { clock, events, log, realtime, sealer, ...ports, restrictions };
  const queries = { listMyRestrictions: listMyRestrictions(deps) };
  const module: FeatureModule = {
    name: 'restrictions',
    routes: restrictionsRoutes({ queries }),
    sockets: watchRestrictions(deps),
    sweeps: [{ name: 'restrictions.endDue', everySeconds: 5, run: endDueRestrictions(deps) }],
  };
  return {
    module,
    restrict: restrictPerson(deps),
    lift: liftRestriction(deps),
    admitPair: admitPair(deps),
    outOfMatching: outOfMatching(deps),
    restrictionsOf: restrictionsOf(deps),
    dropGuard: restrictions.dropGuard,
  };
}
