import type { ConversationsDeps } from '../conversations.deps.ts';

/** What both sides of an ended conversation wrote to each other. */
export interface EndedEngagement {
  conversationId: string;
  menteeSent: number;
  mentorSent: number;
  /** Different days (UTC) on which the mentee sent any message that arrived. */
  menteeDays: number;
}

/** A mentor's conversations that ended after `from` and up to `until`, with what was written in them. */
export function endedEngagements({ conversations, entries }: ConversationsDeps) {
  return async (input: { mentorId: string; from: Date; until: Date }): Promise<EndedEngagement[]> => {
    const ended = await conversations.findEnded(input);
    const arrivals = await entries.findArrivalsOf(ended.map(({ _id }) => _id));
    return ended.map(({ _id: conversationId }) => {
      const ownArrivals = arrivals.filter((one) => one.conversationId === conversationId);
      const fromMentee = ownArrivals.filter(({ unreadFor }) => unreadFor === 'mentor');
      return {
        conversationId,
        menteeSent: fromMentee.length,
        mentorSent: ownArrivals.length - fromMentee.length,
        menteeDays: new Set(fromMentee.map(({ at }) => at.toISOString().slice(0, 10))).size,
      };
    });
  };
}
