import type { ModerationDeps } from '../moderation.deps.ts';

/**
 * Conversations in which this mentor's time is not stopped now. A closed conversation exempts no longer: what a mentee says after its end
 * must show in no number of the mentor's.
 */
export function exemptConversations({
  cases,
  conversations,
}: Pick<ModerationDeps, 'cases' | 'conversations'>) {
  return async (mentorId: string): Promise<string[]> => {
    const exempt: string[] = [];
    for (const conversationId of await cases.findExempt(mentorId)) {
      const { state } = await conversations.readStateAndLocks(conversationId);
      if (state !== 'closed') exempt.push(conversationId);
    }
    return exempt;
  };
}
