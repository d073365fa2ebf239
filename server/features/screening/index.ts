import type { AgeBand } from '../../../shared/contracts/common.ts';
import type { ScreeningState } from '../../../shared/domain/screening/states.ts';
import type { FeatureModule } from '../../platform/feature.ts';
import type { Platform } from '../../platform/platform.ts';
import { approvedForMinors, createApplicationRepository } from './application.repository.ts';
import { advanceApplication } from './commands/advanceApplication.ts';
import { beginApplication } from './commands/beginApplication.ts';
import { moveApplication } from './commands/moveApplication.ts';
import { saveApplicationDraft } from './commands/saveApplicationDraft.ts';
import { submitApplication } from './commands/submitApplication.ts';
import { withdrawApplication } from './commands/withdrawApplication.ts';
import { getMyApplication } from './queries/getMyApplication.ts';
import { listApplications } from './queries/listApplications.ts';
import { viewApplication } from './queries/viewApplication.ts';
import type { ScreeningDeps } from './screening.deps.ts';
import type { ScreeningPorts } from './screening.ports.ts';
import { screeningRoutes } from './screening.routes.ts';

export { applicationMoved } from './screening.events.ts';

export type ScreeningFeature = ReturnType<typeof createScreeningFeature>;

/** Volunteers' applications: from sign-up to being matched, breaks in service and its end. */
export function createScreeningFeature({ platform, ...ports }: { platform: Platform } & ScreeningPorts) {
  const applications = createApplicationRepository();
  const deps: ScreeningDeps = { ...platform, ...ports, applications };
  const commands = {
    advanceApplication: advanceApplication(deps),
    beginApplication: beginApplication(deps),
    moveApplication: moveApplication(deps),
    saveApplicationDraft: saveApplicationDraft(deps),
    submitApplication: submitApplication(deps),
    withdrawApplication: withdrawApplication(deps),
  };
  const queries = {
    getMyApplication: getMyApplication(deps),
    listApplications: listApplications(deps),
    viewApplication: viewApplication(deps),
  };
  const module: FeatureModule = { name: 'screening', routes: screeningRoutes({ commands, queries }) };

  return {
    module,
    begin: commands.beginApplication,
    stateOf: async (mentorId: string): Promise<ScreeningState | null> =>
      (await applications.findOfMentor(mentorId))?.state ?? null,
    /** Every mentor on probation or active who is approved for the band. */
    matchableMentors: (ageBand: AgeBand) => applications.matchableMentors(ageBand),
    isMatchable: (input: { mentorId: string; ageBand: AgeBand }) => applications.isMatchable(input),
    /** `isMatchable` for a transaction that acts on the answer: a concurrent suspension conflicts, and one of the two is retried. */
    relyOnMatchable: (input: { mentorId: string; ageBand: AgeBand }) => applications.relyOnMatchable(input),
    mayMeetMinors: async (mentorId: string): Promise<boolean> =>
      approvedForMinors(await applications.findOfMentor(mentorId)),
    advanceApplication: commands.advanceApplication,
  };
}
