import type { Actor } from '../../../../shared/contracts/actor.ts';
import type { ConversationStatus } from '../../../../shared/contracts/conversations.ts';
import type { Side } from '../../../../shared/domain/conversation/states.ts';
import { afterCommit, inTransaction } from '../../../platform/db/index.ts';
import { turnEntry } from '../controlEntry.ts';
import { conversationEnded } from '../conversation.events.ts';
import type { ConversationsDeps } from '../conversations.deps.ts';
import type { ConversationFacts } from '../directory.ts';

/** Either side leaves, at once and without a reason, locked or not (R25). Ending what has ended changes nothing. */
export function endConversation(deps: ConversationsDeps) {
  return async (input: { actor: Actor; conversationId: string }): Promise<ConversationStatus> => {
    const { directory, status } = deps;
    const participation = await directory.findForParticipant(input.actor, input.conversationId);
    const { conversation, side, accountId } = participation;
    await inTransaction(() => close(deps, { conversation, by: side, actorId: accountId }));
    return status.statusOf(await status.lookFrom(participation));
  };
}

/**
 * Ends every conversation of a mentor who has left for good, so that nobody waits for them. Neither side is said to have
 * ended it. Joins the running transaction. `by`: account of whoever decided.
 */
export function endConversationsOf(deps: ConversationsDeps) {
  return async ({ mentorId, by }: { mentorId: string; by: string }): Promise<void> => {
    await inTransaction(async () => {
      for (const conversation of await deps.conversations.findOpenOf(mentorId))
        await close(deps, { conversation, by: null, actorId: by });
    });
  };
}

async function close(
  { announcer, appendEntry, clock, conversations, events }: ConversationsDeps,
  input: { conversation: ConversationFacts; by: Side | null; actorId: string },
): Promise<void> {
  const { conversation, by, actorId } = input;
  const { _id, menteeId, mentorId } = conversation;
  if ((await conversations.find(_id))?.endedAt) return;
  const { entry } = await appendEntry({
    conversationId: _id,
    build: ({ after }) => turnEntry({ before: after, turn: 'closed', by, actorId, at: clock.now() }),
  });
  await conversations.setEnded(_id, entry.at);
  const endedAt = entry.at.toISOString();
  await events.publish(conversationEnded, { conversationId: _id, menteeId, mentorId, endedAt });
  afterCommit(() => announcer.announceEntry(entry));
}
