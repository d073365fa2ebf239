import type { Side } from '../../../shared/domain/conversation/states.ts';
import { afterCommit } from '../../platform/db/index.ts';
import { conversationClosed } from './conversations.events.ts';
import type { ConversationsDeps } from './conversations.deps.ts';
import { newMoveEntry } from './log/controlEntry.ts';
import type { ConversationFacts } from './participations.ts';

interface CloseInput {
  conversation: ConversationFacts;
  /** The side that leaves; null where the service ends it. */
  by: Side | null;
  actorId: string;
}

/** Closes a conversation, in the running transaction. Closing a closed one changes nothing. */
export function closeConversation(deps: ConversationsDeps) {
  const { announcer, appender, clock, conversations, events } = deps;
  return async ({ conversation, by, actorId }: CloseInput): Promise<void> => {
    const { _id } = conversation;
    if ((await conversations.find(_id))?.endedAt) return;
    const { entry } = await appender.appendControl({
      conversationId: _id,
      build: ({ after }) => newMoveEntry({ before: after, move: 'closed', by, actorId, at: clock.now() }),
    });
    await conversations.setEnded(_id, entry.at);
    await events.publish(conversationClosed, { mentorId: conversation.mentorId });
    afterCommit(() => announcer.announceEntry(entry));
  };
}
