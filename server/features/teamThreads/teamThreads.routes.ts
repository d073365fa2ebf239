import {
  askModeratorEndpoint,
  askTeamEndpoint,
  getTeamThreadEndpoint,
  listCaseThreadsEndpoint,
  listTeamThreadsEndpoint,
  markTeamThreadReadEndpoint,
  readCaseThreadEndpoint,
  writeToPersonEndpoint,
  writeToTeamEndpoint,
} from '../../../shared/contracts/teamThreads.ts';
import type { Routes } from '../../platform/http/index.ts';
import type { askModerator } from './commands/askModerator.ts';
import type { askTeam } from './commands/askTeam.ts';
import type { markTeamThreadRead } from './commands/markTeamThreadRead.ts';
import type { readCaseThread } from './commands/readCaseThread.ts';
import type { writeToPerson } from './commands/writeToPerson.ts';
import type { writeToTeam } from './commands/writeToTeam.ts';
import type { getTeamThread } from './queries/getTeamThread.ts';
import type { listCaseThreads } from './queries/listCaseThreads.ts';
import type { listTeamThreads } from './queries/listTeamThreads.ts';

const DONE = { done: true } as const;

interface RoutesInput {
  commands: {
    askModerator: ReturnType<typeof askModerator>;
    askTeam: ReturnType<typeof askTeam>;
    markTeamThreadRead: ReturnType<typeof markTeamThreadRead>;
    readCaseThread: ReturnType<typeof readCaseThread>;
    writeToPerson: ReturnType<typeof writeToPerson>;
    writeToTeam: ReturnType<typeof writeToTeam>;
  };
  queries: {
    getTeamThread: ReturnType<typeof getTeamThread>;
    listCaseThreads: ReturnType<typeof listCaseThreads>;
    listTeamThreads: ReturnType<typeof listTeamThreads>;
  };
}

export function teamThreadRoutes({ commands, queries }: RoutesInput) {
  return (routes: Routes): void => {
    routes.handle(listTeamThreadsEndpoint, ({ actor }) => queries.listTeamThreads(actor));
    routes.handle(getTeamThreadEndpoint, ({ actor, params: { id }, query }) =>
      queries.getTeamThread({ actor, id, ...query }),
    );
    routes.handle(writeToTeamEndpoint, ({ actor, params: { id }, body }) =>
      commands.writeToTeam({ actor, id, ...body }),
    );
    routes.handle(markTeamThreadReadEndpoint, async ({ actor, params: { id }, body: { upTo } }) => {
      await commands.markTeamThreadRead({ actor, id, upTo });
      return DONE;
    });
    routes.handle(askModeratorEndpoint, ({ actor, params: { id }, body }) =>
      commands.askModerator({ actor, id, ...body }),
    );
    routes.handle(askTeamEndpoint, ({ actor, body }) => commands.askTeam({ actor, ...body }));
    routes.handle(listCaseThreadsEndpoint, ({ actor, params: { id } }) =>
      queries.listCaseThreads({ actor, id }),
    );
    routes.handle(readCaseThreadEndpoint, ({ actor, params, body }) =>
      commands.readCaseThread({ actor, ...params, ...body }),
    );
    routes.handle(writeToPersonEndpoint, ({ actor, params, body }) =>
      commands.writeToPerson({ actor, ...params, ...body }),
    );
  };
}
