import {
  acceptAgreementEndpoint,
  dismissHelpCardEndpoint,
  dismissOfferEndpoint,
  endConversationEndpoint,
  listConversationsEndpoint,
  markReadEndpoint,
  setAgreementEndpoint,
} from '../../../shared/contracts/conversations.ts';
import { getLiveSignsEndpoint, setLiveSignsEndpoint } from '../../../shared/contracts/liveSigns.ts';
import type { FeatureModule } from '../../platform/feature.ts';
import type { ConversationCommands, ConversationQueries } from './conversations.bound.ts';

const DONE = { done: true } as const;

/** The endpoints of a conversation as a whole. */
export function conversationRoutes(bound: {
  commands: ConversationCommands;
  queries: ConversationQueries;
}): NonNullable<FeatureModule['routes']> {
  const { commands, queries } = bound;
  return (routes) => {
    routes.handle(listConversationsEndpoint, async ({ actor }) => ({
      conversations: await queries.listConversations({ actor }),
    }));
    routes.handle(setAgreementEndpoint, async ({ actor, params, body }) => ({
      status: await commands.setAgreement({ actor, conversationId: params.id, ...body }),
    }));
    routes.handle(acceptAgreementEndpoint, async ({ actor, params, body }) => ({
      status: await commands.acceptAgreement({ actor, conversationId: params.id, ...body }),
    }));
    routes.handle(endConversationEndpoint, async ({ actor, params }) => ({
      status: await commands.endConversation({ actor, conversationId: params.id }),
    }));
    routes.handle(markReadEndpoint, async ({ actor, params, body }) => ({
      status: await commands.markRead({ actor, conversationId: params.id, ...body }),
    }));
    routes.handle(getLiveSignsEndpoint, async ({ actor }) => ({
      shown: await queries.showsLiveSigns(actor.accountId),
    }));
    routes.handle(setLiveSignsEndpoint, ({ actor, body }) => commands.setLiveSigns({ actor, ...body }));
    routes.handle(dismissHelpCardEndpoint, async ({ actor, params }) => {
      await commands.dismissHelpCard({ actor, conversationId: params.id });
      return DONE;
    });
    routes.handle(dismissOfferEndpoint, async ({ actor, params }) => {
      await commands.dismissOffer({ actor, conversationId: params.id });
      return DONE;
    });
  };
}
