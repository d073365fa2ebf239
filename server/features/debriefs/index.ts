import type { FeatureModule } from '../../platform/feature.ts';
import type { Platform } from '../../platform/platform.ts';
import { answerDebrief } from './commands/answerDebrief.ts';
import { offerDebrief } from './commands/offerDebrief.ts';
import { createDebriefRepository } from './debrief.repository.ts';
import type { DebriefsDeps } from './debriefs.deps.ts';
import type { DebriefsPorts } from './debriefs.ports.ts';
import { debriefsReactions } from './debriefs.reactions.ts';
import { debriefsRoutes } from './debriefs.routes.ts';
import { getMyDebriefs } from './queries/getMyDebriefs.ts';

/** Talks with a moderator that are offered to mentors after hard conversations, and the number of those for their own eyes (N18). */
export function createDebriefsFeature({
  platform: { clock },
  ...ports
}: { platform: Pick<Platform, 'clock'> } & DebriefsPorts) {
  const deps: DebriefsDeps = { clock, ...ports, debriefs: createDebriefRepository() };
  const module: FeatureModule = {
    name: 'debriefs',
    routes: debriefsRoutes({
      answerDebrief: answerDebrief(deps),
      getMyDebriefs: getMyDebriefs(deps),
    }),
    reactions: debriefsReactions(offerDebrief(deps)),
  };
  return { module };
}
