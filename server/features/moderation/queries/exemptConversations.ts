import type { ModerationDeps } from '../moderation.deps.ts';

/**
 * Conversations in which this mentor's time is not stopped just now. With the end of a conversation that is over: what a
 * mentee says afterwards, to us alone, must show in no number of the mentor's.
 */
export function exemptConversations({
  cases,
  conversations,
}: Pick<ModerationDeps, 'cases' | 'conversations'>) {
  return async (mentorId: string): Promise<string[]> => {
    const exempt: string[] = [];
    for (const conversationId of await cases.findExempt(mentorId)) {
      const { state } = await conversations.standingOf(conversationId);
      if (state !== 'closed') exempt.push(conversationId);
    }
    return exempt;
  };
}
