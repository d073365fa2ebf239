import {
  getApplicationEndpoint,
  getMyApplicationEndpoint,
  listApplicationsEndpoint,
  moveApplicationEndpoint,
  saveMyApplicationEndpoint,
  submitMyApplicationEndpoint,
  withdrawMyApplicationEndpoint,
} from '../../../shared/contracts/screening.ts';
import { makeInvitationEndpoint } from '../../../shared/contracts/invitations.ts';
import type { Routes } from '../../platform/http/index.ts';
import type { makeInvitation } from './commands/makeInvitation.ts';
import type { moveApplication } from './commands/moveApplication.ts';
import type { saveApplicationDraft } from './commands/saveApplicationDraft.ts';
import type { submitApplication } from './commands/submitApplication.ts';
import type { withdrawApplication } from './commands/withdrawApplication.ts';
import type { getMyApplication } from './queries/getMyApplication.ts';
import type { listApplications } from './queries/listApplications.ts';
import type { viewApplication } from './queries/viewApplication.ts';

interface ScreeningHandlers {
  commands: {
    makeInvitation: ReturnType<typeof makeInvitation>;
    moveApplication: ReturnType<typeof moveApplication>;
    saveApplicationDraft: ReturnType<typeof saveApplicationDraft>;
    submitApplication: ReturnType<typeof submitApplication>;
    withdrawApplication: ReturnType<typeof withdrawApplication>;
  };
  queries: {
    getMyApplication: ReturnType<typeof getMyApplication>;
    listApplications: ReturnType<typeof listApplications>;
    viewApplication: ReturnType<typeof viewApplication>;
  };
}

const DONE = { done: true } as const;

export function screeningRoutes({ commands, queries }: ScreeningHandlers) {
  return (routes: Routes) => {
    routes.handle(getMyApplicationEndpoint, ({ actor }) => queries.getMyApplication(actor.accountId));

    routes.handle(saveMyApplicationEndpoint, async ({ actor, body }) => {
      await commands.saveApplicationDraft({ by: actor, form: body });
      return DONE;
    });

    routes.handle(submitMyApplicationEndpoint, async ({ actor, body }) => {
      await commands.submitApplication({ by: actor, form: body });
      return { state: 'submitted' as const };
    });

    routes.handle(withdrawMyApplicationEndpoint, async ({ actor }) => {
      await commands.withdrawApplication({ by: actor });
      return { state: 'withdrawn' as const };
    });

    routes.handle(makeInvitationEndpoint, async ({ actor }) => {
      const { token, until } = await commands.makeInvitation({ by: actor });
      return { token, until: until.toISOString() };
    });

    routes.handle(listApplicationsEndpoint, ({ query }) => queries.listApplications(query));

    routes.handle(getApplicationEndpoint, ({ actor, params }) =>
      queries.viewApplication({ id: params.id, by: actor }),
    );

    routes.handle(moveApplicationEndpoint, async ({ actor, params, body }) => {
      await commands.moveApplication({ id: params.id, by: actor, ...body });
      return queries.viewApplication({ id: params.id, by: actor });
    });
  };
}
