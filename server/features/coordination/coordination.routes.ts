import {
  getProgrammeEndpoint,
  listProgrammeMentorsEndpoint,
  offerExtensionEndpoint,
  withdrawExtensionEndpoint,
} from '../../../shared/contracts/coordination.ts';
import type { Routes } from '../../platform/http/index.ts';
import type { offerMinutes } from './commands/offerMinutes.ts';
import type { withdrawOffer } from './commands/withdrawOffer.ts';
import type { getProgramme } from './queries/getProgramme.ts';
import type { listProgrammeMentors } from './queries/listProgrammeMentors.ts';

interface CoordinationHandlers {
  getProgramme: ReturnType<typeof getProgramme>;
  listProgrammeMentors: ReturnType<typeof listProgrammeMentors>;
  offerMinutes: ReturnType<typeof offerMinutes>;
  withdrawOffer: ReturnType<typeof withdrawOffer>;
}

export function coordinationRoutes(handlers: CoordinationHandlers) {
  return (routes: Routes) => {
    routes.handle(getProgrammeEndpoint, () => handlers.getProgramme());
    routes.handle(listProgrammeMentorsEndpoint, ({ query }) => handlers.listProgrammeMentors(query));
    routes.handle(offerExtensionEndpoint, ({ actor, params, body }) =>
      handlers.offerMinutes({ id: params.id, by: actor.accountId, extension: body }),
    );
    routes.handle(withdrawExtensionEndpoint, ({ actor, params }) =>
      handlers.withdrawOffer({ id: params.id, by: actor.accountId }),
    );
  };
}
