import * as contracts from '../../../shared/contracts/conversations.ts';
import type { FeatureModule } from '../../platform/feature.ts';
import { roomOf } from '../conversations/index.ts';
import { reportAct } from './commands/reportAct.ts';
import type { sendMessage } from './commands/sendMessage.ts';
import { syncConversation } from './commands/syncConversation.ts';
import type { MessagesDeps } from './messages.deps.ts';
import { watchHeads } from './watch.ts';

/** The same commands as over HTTP; and the process that holds sockets keeps an eye on their conversations. */
export function messageSockets(
  deps: MessagesDeps,
  send: ReturnType<typeof sendMessage>,
): NonNullable<FeatureModule['sockets']> {
  return (sockets) => {
    sockets.on(contracts.messageSendEvent, ({ payload, actor }) => send({ actor, ...payload }));
    sockets.on(contracts.conversationSyncEvent, async ({ payload, actor, socket }) => {
      const answer = await syncConversation(deps)({ actor, ...payload });
      const { conversation, side } = await deps.directory.findForParticipant(actor, payload.conversationId);
      socket.join(roomOf(conversation._id, side));
      return answer;
    });
    sockets.on(contracts.conversationActEvent, ({ payload, actor }) =>
      reportAct(deps)({ actor, ...payload }),
    );
    watchHeads(deps);
  };
}
