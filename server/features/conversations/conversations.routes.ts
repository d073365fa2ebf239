import * as contracts from '../../../shared/contracts/conversations.ts';
import type { FeatureModule } from '../../platform/feature.ts';
import { acceptAgreement } from './commands/acceptAgreement.ts';
import { endConversation } from './commands/endConversation.ts';
import { markRead } from './commands/markRead.ts';
import { dismissOffer } from './commands/offerHelp.ts';
import { setAgreement } from './commands/setAgreement.ts';
import { dismissHelpCard } from './commands/showHelpCard.ts';
import type { ConversationsDeps } from './conversations.deps.ts';
import { listConversations } from './queries/listConversations.ts';

export function conversationRoutes(deps: ConversationsDeps): NonNullable<FeatureModule['routes']> {
  return (routes) => {
    routes.handle(contracts.listConversationsEndpoint, async ({ actor }) => ({
      conversations: await listConversations(deps)({ actor }),
    }));
    routes.handle(contracts.setAgreementEndpoint, async ({ actor, params, body }) => ({
      status: await setAgreement(deps)({ actor, conversationId: params.id, ...body }),
    }));
    routes.handle(contracts.acceptAgreementEndpoint, async ({ actor, params, body }) => ({
      status: await acceptAgreement(deps)({ actor, conversationId: params.id, ...body }),
    }));
    routes.handle(contracts.endConversationEndpoint, async ({ actor, params }) => ({
      status: await endConversation(deps)({ actor, conversationId: params.id }),
    }));
    routes.handle(contracts.markReadEndpoint, async ({ actor, params, body }) => ({
      status: await markRead(deps)({ actor, conversationId: params.id, ...body }),
    }));
    routes.handle(contracts.dismissHelpCardEndpoint, async ({ actor, params }) => {
      await dismissHelpCard(deps)({ actor, conversationId: params.id });
      return { done: true as const };
    });
    routes.handle(contracts.dismissOfferEndpoint, async ({ actor, params }) => {
      await dismissOffer(deps)({ actor, conversationId: params.id });
      return { done: true as const };
    });
  };
}
