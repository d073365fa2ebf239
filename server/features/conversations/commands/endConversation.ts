import type { Actor } from '../../../../shared/contracts/actor.ts';
import type { ConversationStatus } from '../../../../shared/contracts/conversations.ts';
import { afterCommit, inTransaction } from '../../../platform/db/index.ts';
import { turnEntry } from '../controlEntry.ts';
import { conversationEnded } from '../conversation.events.ts';
import type { ConversationsDeps } from '../conversations.deps.ts';

/** Either side leaves, at once and without a reason, locked or not (R25). Ending what has ended changes nothing. */
export const endConversation =
  (deps: ConversationsDeps) =>
  async ({
    actor,
    conversationId,
  }: {
    actor: Actor;
    conversationId: string;
  }): Promise<ConversationStatus> => {
    const { announcer, appendEntry, clock, conversations, directory, events, status } = deps;
    const participation = await directory.findForParticipant(actor, conversationId);
    const { conversation, side, accountId } = participation;
    const { _id, menteeId, mentorId } = conversation;
    await inTransaction(async () => {
      if ((await conversations.find(_id))?.endedAt) return;
      const { entry } = await appendEntry({
        conversationId: _id,
        build: ({ after }) =>
          turnEntry({ before: after, turn: 'closed', by: side, actorId: accountId, at: clock.now() }),
      });
      await conversations.setEnded(_id, entry.at);
      await events.publish(conversationEnded, {
        conversationId: _id,
        menteeId,
        mentorId,
        endedAt: entry.at.toISOString(),
      });
      afterCommit(() => announcer.announceEntry(entry));
    });
    return status.statusOf(await status.lookFrom(participation));
  };
