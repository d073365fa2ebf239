import {
  conversationActEvent,
  conversationSyncEvent,
  messageSendEvent,
} from '../../../shared/contracts/conversations.ts';
import type { FeatureModule } from '../../platform/feature.ts';
import type { ConversationCommands } from './conversations.bound.ts';
import type { ConversationsDeps } from './conversations.deps.ts';
import { conversationRoom } from './log/headCache.ts';
import type { MissedPushes } from './repushMissed.ts';

/** The same commands as over HTTP. The process that holds sockets also pushes again what another process could not. */
export function messageSockets(
  deps: ConversationsDeps,
  { commands, missedPushes }: { commands: ConversationCommands; missedPushes: MissedPushes },
): NonNullable<FeatureModule['sockets']> {
  return (sockets) => {
    sockets.on(messageSendEvent, ({ payload, actor }) => commands.sendMessage({ actor, ...payload }));
    sockets.on(conversationSyncEvent, async ({ payload, actor, socket }) => {
      const answer = await commands.syncConversation({ actor, ...payload });
      const participation = await deps.participations.findForParticipant(actor, payload.conversationId);
      socket.join(conversationRoom(participation.conversation._id, participation.side));
      return answer;
    });
    sockets.on(conversationActEvent, ({ payload, actor }) => commands.reportAct({ actor, ...payload }));
    missedPushes.start();
  };
}
