import * as contracts from '../../../shared/contracts/moderation.ts';
import type { Routes } from '../../platform/http/index.ts';
import { claimCase, letGoOfCase } from './commands/claimCase.ts';
import { decideCase } from './commands/decideCase.ts';
import { readInCase } from './commands/readInCase.ts';
import { reportMessage } from './commands/reportMessage.ts';
import type { ModerationDeps } from './moderation.deps.ts';
import { getCase } from './queries/getCase.ts';
import { listCases } from './queries/listCases.ts';

export function moderationRoutes(deps: ModerationDeps) {
  return (routes: Routes): void => {
    routes.handle(contracts.listCases, async ({ actor }) => ({ cases: await listCases(deps)({ actor }) }));
    routes.handle(contracts.getCase, ({ actor, params: { id } }) => getCase(deps)({ id, actor }));
    routes.handle(contracts.claimCase, async ({ actor, params: { id }, body }) => {
      await claimCase(deps)({ id, actor, ...body });
      return getCase(deps)({ id, actor });
    });
    routes.handle(contracts.letGoOfCase, async ({ actor, params: { id } }) => {
      await letGoOfCase(deps)({ id, actor });
      return getCase(deps)({ id, actor });
    });
    routes.handle(contracts.readInCase, ({ actor, params: { id }, body }) =>
      readInCase(deps)({ id, actor, what: body }),
    );
    routes.handle(contracts.decideCase, async ({ actor, params: { id }, body }) => {
      await decideCase(deps)({ id, actor, ...body });
      return getCase(deps)({ id, actor });
    });
    routes.handle(contracts.reportMessage, ({ actor, body }) => reportMessage(deps)({ actor, ...body }));
    routes.handle(contracts.listMyReports, async ({ actor }) => ({
      reports: (await deps.reports.findOf(actor.accountId)).map(({ publicId: id, reason, at, outcome }) => ({
        id,
        reason,
        at: at.toISOString(),
        outcome,
      })),
    }));
  };
}
