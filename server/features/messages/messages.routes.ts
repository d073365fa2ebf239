import * as contracts from '../../../shared/contracts/conversations.ts';
import type { FeatureModule } from '../../platform/feature.ts';
import { openConversation } from './commands/openConversation.ts';
import { saveDraft } from './commands/saveDraft.ts';
import type { sendMessage } from './commands/sendMessage.ts';
import { syncConversation } from './commands/syncConversation.ts';
import { withdrawMessage } from './commands/withdrawMessage.ts';
import type { MessagesDeps } from './messages.deps.ts';
import { readEarlier } from './queries/readEarlier.ts';

const DONE = { done: true } as const;

export function messageRoutes(
  deps: MessagesDeps,
  send: ReturnType<typeof sendMessage>,
): NonNullable<FeatureModule['routes']> {
  return (routes) => {
    routes.handle(contracts.getConversationEndpoint, ({ actor, params }) =>
      openConversation(deps)({ actor, conversationId: params.id }),
    );
    routes.handle(contracts.getEarlierEntriesEndpoint, ({ actor, params, query }) =>
      readEarlier(deps)({ actor, conversationId: params.id, ...query }),
    );
    routes.handle(contracts.syncConversationEndpoint, ({ actor, params, body }) =>
      syncConversation(deps)({ actor, conversationId: params.id, ...body }),
    );
    routes.handle(contracts.sendMessageEndpoint, ({ actor, params, body }) =>
      send({ actor, conversationId: params.id, ...body }),
    );
    routes.handle(contracts.withdrawMessageEndpoint, async ({ actor, params }) => {
      await withdrawMessage(deps)({ actor, conversationId: params.id, messageId: params.messageId });
      return DONE;
    });
    routes.handle(contracts.disputeBlockEndpoint, async ({ actor, params }) => {
      await deps.directory.findForParticipant(actor, params.id);
      await deps.moderation.disputeAttempt({ attemptId: params.messageId, authorId: actor.accountId });
      return DONE;
    });
    routes.handle(contracts.saveDraftEndpoint, ({ actor, params, body }) =>
      saveDraft(deps)({ actor, conversationId: params.id, ...body }),
    );
  };
}
