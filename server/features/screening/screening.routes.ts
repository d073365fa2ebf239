import * as contracts from '../../../shared/contracts/screening.ts';
import type { Routes } from '../../platform/http/index.ts';
import { moveApplication } from './commands/moveApplication.ts';
import { saveDraft } from './commands/saveDraft.ts';
import { submitApplication } from './commands/submitApplication.ts';
import { withdrawApplication } from './commands/withdrawApplication.ts';
import { getMyApplication } from './queries/getMyApplication.ts';
import { listApplications } from './queries/listApplications.ts';
import { viewApplication } from './queries/viewApplication.ts';
import type { ScreeningDeps } from './screening.deps.ts';

const DONE = { done: true } as const;

export function screeningRoutes(deps: ScreeningDeps) {
  return (routes: Routes) => {
    routes.handle(contracts.getMyApplicationEndpoint, ({ actor }) => getMyApplication(deps)(actor.accountId));

    routes.handle(contracts.saveMyApplicationEndpoint, async ({ actor, body }) => {
      await saveDraft(deps)({ by: actor, form: body });
      return DONE;
    });

    routes.handle(contracts.submitMyApplicationEndpoint, async ({ actor, body }) => {
      await submitApplication(deps)({ by: actor, form: body });
      return { state: 'submitted' as const };
    });

    routes.handle(contracts.withdrawMyApplicationEndpoint, async ({ actor }) => {
      await withdrawApplication(deps)({ by: actor });
      return { state: 'withdrawn' as const };
    });

    routes.handle(contracts.listApplicationsEndpoint, ({ query }) => listApplications(deps)(query));

    routes.handle(contracts.getApplicationEndpoint, ({ actor, params }) =>
      viewApplication(deps)({ id: params.id, by: actor }),
    );

    routes.handle(contracts.moveApplicationEndpoint, ({ actor, params, body }) =>
      moveApplication(deps)({ id: params.id, by: actor, ...body }),
    );
  };
}
