import type { ModerationDeps } from '../moderation.deps.ts';

type ReadDeps = Pick<ModerationDeps, 'cases' | 'conversations'>;

/**
 * Conversations by mentor in which their time is not stopped now; a mentor without any is absent. A closed conversation exempts no longer:
 * what a mentee says after its end must show in no number of the mentor's.
 */
export function exemptConversationsOf({ cases, conversations }: ReadDeps) {
  return async (mentorIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> => {
    const exempt = new Map<string, string[]>();
    for (const { mentorId, conversationId } of await cases.findExempt(mentorIds)) {
      const { state } = await conversations.readStateAndLocks(conversationId);
      if (state !== 'closed') exempt.set(mentorId, [...(exempt.get(mentorId) ?? []), conversationId]);
    }
    return exempt;
  };
}
