import { HOUR_SECONDS } from '../../../shared/domain/units.ts';
import type { FeatureModule } from '../../platform/feature.ts';
import type { Platform } from '../../platform/platform.ts';
import { offerMinutes } from './commands/offerMinutes.ts';
import { withdrawOffer } from './commands/withdrawOffer.ts';
import { sumPastWeeks } from './commands/sumPastWeeks.ts';
import type { CoordinationDeps } from './coordination.deps.ts';
import type { CoordinationPorts } from './coordination.ports.ts';
import { coordinationRoutes } from './coordination.routes.ts';
import { createProgrammeWeekRepository } from './programmeWeek.repository.ts';
import { getProgramme } from './queries/getProgramme.ts';
import { listProgrammeMentors } from './queries/listProgrammeMentors.ts';

/** What coordinators see of the mentors' hours, and the minutes that they offer. They read no conversation. */
export function createCoordinationFeature({
  platform,
  ...ports
}: { platform: Platform } & CoordinationPorts) {
  const deps: CoordinationDeps = { clock: platform.clock, ...ports, weeks: createProgrammeWeekRepository() };
  const module: FeatureModule = {
    name: 'coordination',
    routes: coordinationRoutes({
      getProgramme: getProgramme(deps),
      listProgrammeMentors: listProgrammeMentors(deps),
      offerMinutes: offerMinutes(deps),
      withdrawOffer: withdrawOffer(deps),
    }),
    sweeps: [{ name: 'coordination.sumPastWeeks', everySeconds: HOUR_SECONDS, run: sumPastWeeks(deps) }],
  };
  return { module };
}
