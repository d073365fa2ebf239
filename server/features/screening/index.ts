import type { AgeBand } from '../../../shared/contracts/common.ts';
import type { ScreeningState } from '../../../shared/contracts/screening.ts';
import type { FeatureModule } from '../../platform/feature.ts';
import type { Platform } from '../../platform/platform.ts';
import { createApplicationRepository } from './application.repository.ts';
import { beginApplication } from './commands/beginApplication.ts';
import { putThrough } from './commands/putThrough.ts';
import type { ScreeningDeps } from './screening.deps.ts';
import type { ScreeningPorts } from './screening.ports.ts';
import { screeningRoutes } from './screening.routes.ts';

export { applicationMoved } from './screening.events.ts';

export type ScreeningFeature = ReturnType<typeof createScreeningFeature>;

/** From an application to being matched, and what may interrupt it. */
export function createScreeningFeature({ platform, ...ports }: { platform: Platform } & ScreeningPorts) {
  const applications = createApplicationRepository();
  const deps: ScreeningDeps = { ...platform, ...ports, applications };
  const module: FeatureModule = { name: 'screening', routes: screeningRoutes(deps) };

  return {
    module,
    begin: beginApplication(deps),
    stateOf: async (mentorId: string): Promise<ScreeningState | null> =>
      (await applications.findOfMentor(mentorId))?.state ?? null,
    /** Everybody on probation or active who is approved for the band. */
    matchableMentors: (ageBand: AgeBand) => applications.matchableMentors(ageBand),
    isMatchable: (input: { mentorId: string; ageBand: AgeBand }) => applications.isMatchable(input),
    /** The same question inside a transaction that acts on the answer: a suspension that crosses it makes one of them retry. */
    relyOnMatchable: (input: { mentorId: string; ageBand: AgeBand }) => applications.relyOnMatchable(input),
    putThrough: putThrough(deps),
  };
}
