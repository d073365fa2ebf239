import * as contracts from '../../../shared/contracts/reputation.ts';
import type { Routes } from '../../platform/http/index.ts';
import { reviseFeedback, withdrawFeedback } from './commands/changeFeedback.ts';
import { giveFeedback } from './commands/giveFeedback.ts';
import { giveReflection } from './commands/giveReflection.ts';
import { getFeedback } from './queries/getFeedback.ts';
import { standings } from './queries/standings.ts';
import type { ReputationDeps } from './reputation.deps.ts';

const done = { done: true } as const;
const NEW_MENTOR = { newMentor: true } as const;

export function reputationRoutes(deps: ReputationDeps) {
  return (routes: Routes): void => {
    routes.handle(contracts.getFeedbackEndpoint, ({ actor, params }) =>
      getFeedback(deps)({ actor, conversation: params.id }),
    );
    routes.handle(contracts.giveFeedbackEndpoint, async ({ actor, params, body }) => {
      const { helpCard } = await giveFeedback(deps)({ actor, conversation: params.id, ...body });
      return { ...done, helpCard };
    });
    routes.handle(contracts.reviseFeedbackEndpoint, async ({ actor, params, body }) => {
      await reviseFeedback(deps)({ actor, conversation: params.id, ...body });
      return done;
    });
    routes.handle(contracts.withdrawFeedbackEndpoint, async ({ actor, params }) => {
      await withdrawFeedback(deps)({ actor, conversation: params.id });
      return done;
    });
    routes.handle(contracts.giveReflectionEndpoint, async ({ actor, params, body }) => {
      await giveReflection(deps)({ actor, conversation: params.id, ...body });
      return done;
    });
    routes.handle(contracts.getStandingEndpoint, async ({ actor: { accountId } }) => {
      const standing = (await standings(deps)([accountId])).get(accountId);
      return standing ?? NEW_MENTOR;
    });
  };
}
