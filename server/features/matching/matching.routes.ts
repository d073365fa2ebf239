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
    routes.handle(contracts.listTopics, listTopics(deps));

    routes.handle(contracts.askForHelp, ({ actor, body }) =>
      askForHelp(deps)({ menteeId: actor.accountId, ...body }),
    );
    routes.handle(contracts.getHelpRequest, ({ actor }) => getHelpRequest(deps)(actor.accountId));
    routes.handle(contracts.requestMentor, ({ actor, body }) =>
      requestMentor(deps)({ menteeId: actor.accountId, ...body }),
    );
    routes.handle(contracts.withdrawRequest, async ({ actor, params }) => {
      await withdrawRequest(deps)({ menteeId: actor.accountId, ...params });
      return DONE;
    });

    routes.handle(contracts.listIncomingRequests, ({ actor }) => listIncoming(deps)(actor.accountId));
    routes.handle(contracts.acceptRequest, ({ actor, params }) =>
      acceptRequest(deps)({ mentorId: actor.accountId, ...params }),
    );
    routes.handle(contracts.declineRequest, async ({ actor, params }) => {
      await declineRequest(deps)({ mentorId: actor.accountId, ...params });
      return DONE;
    });

    routes.handle(contracts.getMentorProfile, ({ actor }) => getProfile(deps)(actor.accountId));
    routes.handle(contracts.saveMentorProfile, ({ actor, body }) =>
      saveProfile(deps)({ mentorId: actor.accountId, ...body }),
    );
  };
}
