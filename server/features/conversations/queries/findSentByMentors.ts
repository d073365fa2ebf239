import type { ConversationsDeps } from '../conversations.deps.ts';

/** Messages of one mentor from an instant on. */
interface SentFrom {
  mentorId: string;
  from: Date;
}

interface Sent {
  conversationId: string;
  at: Date;
}

/** The messages of mentors, each from an instant on, oldest first, held and withdrawn ones included; a mentor without any is absent. */
export function findSentByMentors({ conversations, entries }: ConversationsDeps) {
  return async (wanted: readonly SentFrom[]): Promise<ReadonlyMap<string, readonly Sent[]>> => {
    const sent = new Map<string, readonly Sent[]>();
    if (wanted.length === 0) return sent;
    const endedFrom = new Date(Math.min(...wanted.map(({ from }) => from.getTime())));
    const ids = wanted.map(({ mentorId }) => mentorId);
    const idsOf = new Map<string, string[]>();
    for (const { _id, mentorId } of await conversations.findOfMentors(ids, { endedFrom })) {
      idsOf.set(mentorId, [...(idsOf.get(mentorId) ?? []), _id]);
    }
    for (const { mentorId, from } of wanted) {
      const conversationIds = idsOf.get(mentorId) ?? [];
      const found = await entries.findSent({ conversationIds, senderId: mentorId, from });
      if (found.length > 0) sent.set(mentorId, found);
    }
    return sent;
  };
}
