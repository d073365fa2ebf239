import * as contracts from '../../../shared/contracts/moderation.ts';
import type { Routes } from '../../platform/http/index.ts';
import { claimCase, unclaimCase } from './commands/claimCase.ts';
import { decideCase } from './commands/decideCase.ts';
import { readInCase } from './commands/readInCase.ts';
import { reportMessage } from './commands/reportMessage.ts';
import type { ModerationDeps } from './moderation.deps.ts';
import { getCase } from './queries/getCase.ts';
import { listCases } from './queries/listCases.ts';

export function moderationRoutes(deps: ModerationDeps) {
  return (routes: Routes): void => {
    routes.handle(contracts.listCasesEndpoint, async ({ actor }) => ({
      cases: await listCases(deps)({ actor }),
    }));
    routes.handle(contracts.getCaseEndpoint, ({ actor, params: { id } }) => getCase(deps)({ id, actor }));
    routes.handle(contracts.claimCaseEndpoint, async ({ actor, params: { id }, body }) => {
      await claimCase(deps)({ id, actor, ...body });
      return getCase(deps)({ id, actor });
    });
    routes.handle(contracts.unclaimCaseEndpoint, async ({ actor, params: { id } }) => {
      await unclaimCase(deps)({ id, actor });
      return getCase(deps)({ id, actor });
    });
    routes.handle(contracts.readInCaseEndpoint, ({ actor, params: { id }, body }) =>
      readInCase(deps)({ id, actor, what: body }),
    );
    routes.handle(contracts.decideCaseEndpoint, async ({ actor, params: { id }, body }) => {
      await decideCase(deps)({ id, actor, ...body });
      return getCase(deps)({ id, actor });
    });
    routes.handle(contracts.reportMessageEndpoint, ({ actor, body }) =>
      reportMessage(deps)({ actor, ...body }),
    );
    routes.handle(contracts.listMyReportsEndpoint, async ({ actor }) => ({
      reports: (await deps.reports.findOf(actor.accountId)).map(({ publicId: id, reason, at, outcome }) => ({
        id,
        reason,
        at: at.toISOString(),
        outcome,
      })),
    }));
  };
}
