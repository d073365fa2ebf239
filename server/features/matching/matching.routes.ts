import * as contracts from '../../../shared/contracts/matching.ts';
import type { Routes } from '../../platform/http/index.ts';
import { acceptRequest } from './commands/acceptRequest.ts';
import { askForHelp } from './commands/askForHelp.ts';
import { declineRequest } from './commands/declineRequest.ts';
import { requestMentor } from './commands/requestMentor.ts';
import { saveProfile } from './commands/saveProfile.ts';
import { withdrawRequest } from './commands/withdrawRequest.ts';
import type { MatchingDeps } from './matching.deps.ts';
import { getHelpRequest } from './queries/getHelpRequest.ts';
import { getProfile } from './queries/getProfile.ts';
import { listIncoming } from './queries/listIncoming.ts';
import { listTopics } from './queries/listTopics.ts';

const DONE = { done: true } as const;

export function matchingRoutes(deps: MatchingDeps) {
  return (routes: Routes) => {
    routes.handle(contracts.listTopicsEndpoint, listTopics(deps));

    routes.handle(contracts.askForHelpEndpoint, ({ actor, body }) =>
      askForHelp(deps)({ menteeId: actor.accountId, ...body }),
    );
    routes.handle(contracts.getHelpRequestEndpoint, ({ actor }) => getHelpRequest(deps)(actor.accountId));
    routes.handle(contracts.requestMentorEndpoint, ({ actor, body }) =>
      requestMentor(deps)({ menteeId: actor.accountId, ...body }),
    );
    routes.handle(contracts.withdrawRequestEndpoint, async ({ actor, params }) => {
      await withdrawRequest(deps)({ menteeId: actor.accountId, ...params });
      return DONE;
    });

    routes.handle(contracts.listIncomingRequestsEndpoint, ({ actor }) => listIncoming(deps)(actor.accountId));
    routes.handle(contracts.acceptRequestEndpoint, ({ actor, params }) =>
      acceptRequest(deps)({ mentorId: actor.accountId, ...params }),
    );
    routes.handle(contracts.declineRequestEndpoint, async ({ actor, params }) => {
      await declineRequest(deps)({ mentorId: actor.accountId, ...params });
      return DONE;
    });

    routes.handle(contracts.getMentorProfileEndpoint, ({ actor }) => getProfile(deps)(actor.accountId));
    routes.handle(contracts.saveMentorProfileEndpoint, ({ actor, body }) =>
      saveProfile(deps)({ mentorId: actor.accountId, ...body }),
    );
  };
}
