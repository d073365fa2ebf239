import {
  getFeedbackEndpoint,
  getStandingEndpoint,
  giveFeedbackEndpoint,
  giveReflectionEndpoint,
  reportUnansweredEndpoint,
  reviseFeedbackEndpoint,
  skipFeedbackEndpoint,
  withdrawFeedbackEndpoint,
} from '../../../shared/contracts/reputation.ts';
import type { Routes } from '../../platform/http/index.ts';
import type { giveFeedback } from './commands/giveFeedback.ts';
import type { giveReflection } from './commands/giveReflection.ts';
import type { reportUnanswered } from './commands/reportUnanswered.ts';
import type { reviseFeedback } from './commands/reviseFeedback.ts';
import type { skipFeedback } from './commands/skipFeedback.ts';
import type { withdrawFeedback } from './commands/withdrawFeedback.ts';
import type { getFeedback } from './queries/getFeedback.ts';
import type { standings } from './queries/standings.ts';

interface ReputationHandlers {
  commands: {
    giveFeedback: ReturnType<typeof giveFeedback>;
    giveReflection: ReturnType<typeof giveReflection>;
    reportUnanswered: ReturnType<typeof reportUnanswered>;
    reviseFeedback: ReturnType<typeof reviseFeedback>;
    skipFeedback: ReturnType<typeof skipFeedback>;
    withdrawFeedback: ReturnType<typeof withdrawFeedback>;
  };
  queries: { getFeedback: ReturnType<typeof getFeedback>; standings: ReturnType<typeof standings> };
}

const done = { done: true } as const;
const NEW_MENTOR = { newMentor: true } as const;

export function reputationRoutes({ commands, queries }: ReputationHandlers) {
  return (routes: Routes): void => {
    routes.handle(getFeedbackEndpoint, ({ actor, params }) =>
      queries.getFeedback({ actor, conversation: params.id }),
    );
    routes.handle(giveFeedbackEndpoint, async ({ actor, params, body, request: { visitor } }) => {
      const rating = { actor, conversation: params.id, visitor, ...body };
      const { helpLevel } = await commands.giveFeedback(rating);
      return { ...done, helpLevel };
    });
    routes.handle(reportUnansweredEndpoint, async ({ actor, params }) => {
      await commands.reportUnanswered({ actor, conversation: params.id });
      return done;
    });
    routes.handle(skipFeedbackEndpoint, async ({ actor, params }) => {
      await commands.skipFeedback({ actor, conversation: params.id });
      return done;
    });
    routes.handle(reviseFeedbackEndpoint, async ({ actor, params, body }) => {
      await commands.reviseFeedback({ actor, conversation: params.id, ...body });
      return done;
    });
    routes.handle(withdrawFeedbackEndpoint, async ({ actor, params }) => {
      await commands.withdrawFeedback({ actor, conversation: params.id });
      return done;
    });
    routes.handle(giveReflectionEndpoint, async ({ actor, params, body }) => {
      await commands.giveReflection({ actor, conversation: params.id, ...body });
      return done;
    });
    routes.handle(getStandingEndpoint, async ({ actor: { accountId } }) => {
      const standing = (await queries.standings([accountId])).get(accountId);
      return standing ?? NEW_MENTOR;
    });
  };
}
