import type { ConversationsDeps } from '../conversations.deps.ts';

interface OpenOne {
  conversationId: string;
  publicId: string;
  menteeId: string;
}

/** The open conversations of mentors; a mentor without any is absent. */
export function findOpenOfMentors({ conversations }: Pick<ConversationsDeps, 'conversations'>) {
  return async (mentorIds: readonly string[]): Promise<ReadonlyMap<string, readonly OpenOne[]>> => {
    const open = new Map<string, OpenOne[]>();
    for (const { _id, mentorId, publicId, menteeId } of await conversations.findOfMentors(mentorIds)) {
      open.set(mentorId, [...(open.get(mentorId) ?? []), { conversationId: _id, publicId, menteeId }]);
    }
    return open;
  };
}
