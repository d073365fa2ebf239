import {
  disputeBlockEndpoint,
  getConversationEndpoint,
  getEarlierEntriesEndpoint,
  saveDraftEndpoint,
  sendMessageEndpoint,
  syncConversationEndpoint,
  withdrawMessageEndpoint,
} from '../../../shared/contracts/conversations.ts';
import { getEntriesFromDayEndpoint, getLaterEntriesEndpoint } from '../../../shared/contracts/entryPages.ts';
import type { FeatureModule } from '../../platform/feature.ts';
import type { ConversationCommands, ConversationQueries } from './conversations.bound.ts';

const DONE = { done: true } as const;

/** The endpoints of the entries of a conversation: reading, sending, withdrawing, drafts. */
export function messageRoutes(bound: {
  commands: ConversationCommands;
  queries: ConversationQueries;
}): NonNullable<FeatureModule['routes']> {
  const { commands, queries } = bound;
  return (routes) => {
    routes.handle(getConversationEndpoint, ({ actor, params }) =>
      commands.openConversation({ actor, conversationId: params.id }),
    );
    routes.handle(getEarlierEntriesEndpoint, ({ actor, params, query }) =>
      queries.readEarlier({ actor, conversationId: params.id, ...query }),
    );
    routes.handle(getEntriesFromDayEndpoint, ({ actor, params, query }) =>
      queries.readFromDay({ actor, conversationId: params.id, ...query }),
    );
    routes.handle(getLaterEntriesEndpoint, ({ actor, params, query }) =>
      queries.readLater({ actor, conversationId: params.id, ...query }),
    );
    routes.handle(syncConversationEndpoint, ({ actor, params, body }) =>
      commands.syncConversation({ actor, conversationId: params.id, ...body }),
    );
    routes.handle(sendMessageEndpoint, ({ actor, params, body }) =>
      commands.sendMessage({ actor, conversationId: params.id, ...body }),
    );
    routes.handle(withdrawMessageEndpoint, async ({ actor, params }) => {
      await commands.withdrawMessage({ actor, conversationId: params.id, messageId: params.messageId });
      return DONE;
    });
    routes.handle(disputeBlockEndpoint, async ({ actor, params }) => {
      await commands.disputeBlock({ actor, conversationId: params.id, attemptId: params.messageId });
      return DONE;
    });
    routes.handle(saveDraftEndpoint, ({ actor, params, body }) =>
      commands.saveMessageDraft({ actor, conversationId: params.id, ...body }),
    );
  };
}
