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
    routes.handle(contracts.getMyApplication, ({ actor }) => getMyApplication(deps)(actor.accountId));

    routes.handle(contracts.saveMyApplication, async ({ actor, body }) => {
      await saveDraft(deps)({ by: actor, form: body });
      return DONE;
    });

    routes.handle(contracts.submitMyApplication, async ({ actor, body }) => {
      await submitApplication(deps)({ by: actor, form: body });
      return { state: 'submitted' as const };
    });

    routes.handle(contracts.withdrawMyApplication, async ({ actor }) => {
      await withdrawApplication(deps)({ by: actor });
      return { state: 'withdrawn' as const };
    });

    routes.handle(contracts.listApplications, ({ query }) => listApplications(deps)(query));

    routes.handle(contracts.getApplication, ({ actor, params }) =>
      viewApplication(deps)({ id: params.id, by: actor }),
    );

    routes.handle(contracts.moveApplication, ({ actor, params, body }) =>
      moveApplication(deps)({ id: params.id, by: actor, ...body }),
    );
  };
}
