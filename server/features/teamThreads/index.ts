import type { FeatureModule } from '../../platform/feature.ts';
import type { Platform } from '../../platform/platform.ts';
import { askModerator } from './commands/askModerator.ts';
import { askTeam } from './commands/askTeam.ts';
import { markTeamThreadRead } from './commands/markTeamThreadRead.ts';
import { readCaseThread } from './commands/readCaseThread.ts';
import { replacePerson } from './commands/replacePerson.ts';
import { tellMentee } from './commands/tellMentee.ts';
import { writeToPerson } from './commands/writeToPerson.ts';
import { writeToTeam } from './commands/writeToTeam.ts';
import { getTeamThread } from './queries/getTeamThread.ts';
import { listCaseThreads } from './queries/listCaseThreads.ts';
import { listTeamThreads } from './queries/listTeamThreads.ts';
import { createTeamThreadRepository } from './teamThread.repository.ts';
import type { TeamThreadsDeps } from './teamThreads.deps.ts';
import type { TeamThreadsPorts } from './teamThreads.ports.ts';
import { teamThreadRoutes } from './teamThreads.routes.ts';

/** What the safety team and one person write to each other, beside every conversation, about a case. */
export function createTeamThreadsFeature({ platform, ...ports }: { platform: Platform } & TeamThreadsPorts) {
  const { clock, cursors, limiter, realtime, sealer } = platform;
  const threads = createTeamThreadRepository();
  const deps: TeamThreadsDeps = { clock, cursors, limiter, realtime, sealer, ...ports, threads };
  const commands = {
    askModerator: askModerator(deps),
    askTeam: askTeam(deps),
    markTeamThreadRead: markTeamThreadRead(deps),
    readCaseThread: readCaseThread(deps),
    writeToPerson: writeToPerson(deps),
    writeToTeam: writeToTeam(deps),
  };
  const queries = {
    getTeamThread: getTeamThread(deps),
    listCaseThreads: listCaseThreads(deps),
    listTeamThreads: listTeamThreads(deps),
  };
  const module: FeatureModule = { name: 'teamThreads', routes: teamThreadRoutes({ commands, queries }) };
  return { module, tellMentee: tellMentee(deps), replacePerson: replacePerson(deps) };
}
