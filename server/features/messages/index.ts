import type { FeatureModule } from '../../platform/feature.ts';
import type { Platform } from '../../platform/platform.ts';
import type { ConversationsFeature } from '../conversations/index.ts';
import { redactMessage, releaseMessage, removeMessage } from './commands/decideMessage.ts';
import { finishAllReactions } from './commands/finishReactions.ts';
import { sendMessage } from './commands/sendMessage.ts';
import { createDraftRepository } from './draft.repository.ts';
import type { MessagesDeps } from './messages.deps.ts';
import type { AttentionPort, ModerationPort, TimePort } from './messages.ports.ts';
import { messageRoutes } from './messages.routes.ts';
import { messageSockets } from './messages.socket.ts';
import { readWords } from './queries/readWords.ts';

interface MessagesInput {
  platform: Platform;
  conversations: ConversationsFeature;
  attention: AttentionPort;
  moderation: ModerationPort;
  time: TimePort;
}

export type MessagesFeature = ReturnType<typeof createMessagesFeature>;

/** Sending, withdrawing, drafts and catch-up: what people write, and how each side gets it. */
export function createMessagesFeature({
  platform,
  conversations,
  attention,
  moderation,
  time,
}: MessagesInput) {
  const { clock, limiter, log, sealer } = platform;
  const deps: MessagesDeps = {
    ...conversations.parts,
    personasOf: conversations.personasOf,
    clock,
    limiter,
    log,
    sealer,
    drafts: createDraftRepository(),
    attention,
    moderation,
    time,
  };
  const send = sendMessage(deps);
  const module: FeatureModule = {
    name: 'messages',
    routes: messageRoutes(deps, send),
    sockets: messageSockets(deps, send),
    sweeps: [{ name: 'messages.finishReactions', everySeconds: 5, run: finishAllReactions(deps) }],
  };

  return {
    module,
    /** For moderation's decisions; each joins the decision's transaction and throws `moveNotAllowed` where it is too late. */
    release: releaseMessage(deps),
    redact: redactMessage(deps),
    remove: removeMessage(deps),
    readWords: readWords(deps),
  };
}
