import {
  acceptRequestEndpoint,
  askForHelpEndpoint,
  declineRequestEndpoint,
  getHelpRequestEndpoint,
  getMentorProfileEndpoint,
  listIncomingRequestsEndpoint,
  listTopicsEndpoint,
  requestMentorEndpoint,
  saveMentorProfileEndpoint,
  setTellWhenFreeEndpoint,
  withdrawRequestEndpoint,
} from '../../../shared/contracts/matching.ts';
import type { Routes } from '../../platform/http/index.ts';
import type { acceptRequest } from './commands/acceptRequest.ts';
import type { askForHelp } from './commands/askForHelp.ts';
import type { declineRequest } from './commands/declineRequest.ts';
import type { requestMentor } from './commands/requestMentor.ts';
import type { saveProfile } from './commands/saveProfile.ts';
import type { setTellWhenFree } from './commands/setTellWhenFree.ts';
import type { withdrawRequest } from './commands/withdrawRequest.ts';
import type { getHelpRequest } from './queries/getHelpRequest.ts';
import type { getProfile } from './queries/getProfile.ts';
import type { listIncoming } from './queries/listIncoming.ts';
import type { listTopics } from './queries/listTopics.ts';

interface MatchingHandlers {
  commands: {
    acceptRequest: ReturnType<typeof acceptRequest>;
    askForHelp: ReturnType<typeof askForHelp>;
    declineRequest: ReturnType<typeof declineRequest>;
    requestMentor: ReturnType<typeof requestMentor>;
    saveProfile: ReturnType<typeof saveProfile>;
    setTellWhenFree: ReturnType<typeof setTellWhenFree>;
    withdrawRequest: ReturnType<typeof withdrawRequest>;
  };
  queries: {
    getHelpRequest: ReturnType<typeof getHelpRequest>;
    getProfile: ReturnType<typeof getProfile>;
    listIncoming: ReturnType<typeof listIncoming>;
    listTopics: ReturnType<typeof listTopics>;
  };
}

const DONE = { done: true } as const;

export function matchingRoutes({ commands, queries }: MatchingHandlers) {
  return (routes: Routes) => {
    routes.handle(listTopicsEndpoint, queries.listTopics);

    routes.handle(askForHelpEndpoint, ({ actor, body }) =>
      commands.askForHelp({ menteeId: actor.accountId, ...body }),
    );
    routes.handle(getHelpRequestEndpoint, ({ actor }) => queries.getHelpRequest(actor.accountId));
    routes.handle(setTellWhenFreeEndpoint, ({ actor, body }) =>
      commands.setTellWhenFree({ menteeId: actor.accountId, ...body }),
    );
    routes.handle(requestMentorEndpoint, ({ actor, body }) =>
      commands.requestMentor({ menteeId: actor.accountId, ...body }),
    );
    routes.handle(withdrawRequestEndpoint, async ({ actor, params }) => {
      await commands.withdrawRequest({ menteeId: actor.accountId, ...params });
      return DONE;
    });

    routes.handle(listIncomingRequestsEndpoint, ({ actor, query }) =>
      queries.listIncoming({ mentorId: actor.accountId, ...query }),
    );
    routes.handle(acceptRequestEndpoint, ({ actor, params }) =>
      commands.acceptRequest({ mentorId: actor.accountId, ...params }),
    );
    routes.handle(declineRequestEndpoint, async ({ actor, params }) => {
      await commands.declineRequest({ mentorId: actor.accountId, ...params });
      return DONE;
    });

    routes.handle(getMentorProfileEndpoint, ({ actor }) => queries.getProfile(actor.accountId));
    routes.handle(saveMentorProfileEndpoint, ({ actor, body }) =>
      commands.saveProfile({ mentorId: actor.accountId, ...body }),
    );
  };
}
