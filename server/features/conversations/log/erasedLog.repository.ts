import { DraftModel } from '../draft.model.ts';
import { ConversationModel } from '../conversation.model.ts';
import { EntryModel } from './entry.model.ts';

export type ErasedLogRepository = ReturnType<typeof createErasedLogRepository>;

/** What an erasure changes of a conversation. Its words are erased with the data key, not here. */
export function createErasedLogRepository() {
  return {
    /** Whether checks of the conversation are not done: effects are pending, or a message that was sent after `since` was not heard yet. */
    isBeingChecked: async (input: { conversationId: string; since: Date }): Promise<boolean> => {
      const { conversationId, since } = input;
      const waiting = { $or: [{ reactionsPending: true }, { unheard: true, at: { $gt: since } }] };
      return (await EntryModel.exists({ conversationId, ...waiting })) !== null;
    },

    /**
     * Puts another id in the place of the mentee's account, takes the messages from the listener, which has nothing to hear any more, and
     * deletes the drafts. Joins the running transaction.
     */
    async replaceMentee(input: {
      conversationId: string;
      menteeId: string;
      replacement: string;
    }): Promise<void> {
      const { conversationId, menteeId, replacement } = input;
      await ConversationModel.updateOne(
        { _id: conversationId, menteeId },
        { $set: { menteeId: replacement } },
      );
      const sent = { conversationId, senderId: menteeId };
      await EntryModel.updateMany(sent, { $set: { senderId: replacement } });
      const done = { conversationId, actorId: menteeId };
      await EntryModel.updateMany(done, { $set: { actorId: replacement } });
      await EntryModel.updateMany({ conversationId, unheard: true }, { $unset: { unheard: 1, urgency: 1 } });
      await DraftModel.deleteMany({ conversationId });
    },
  };
}
