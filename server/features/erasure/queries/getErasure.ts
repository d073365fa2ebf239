import type { ErasureDeps } from '../erasure.deps.ts';

/** What a mentee reads before they erase their account: whether a conversation would be kept until a case is decided (R36). */
export function getErasure({ conversations, moderation }: Pick<ErasureDeps, 'conversations' | 'moderation'>) {
  return async (accountId: string): Promise<{ keptForCase: boolean }> => {
    const conversationsOfMentee = await conversations.listMenteesConversations(accountId);
    const needed = await moderation.erasure.findNeeded(
      conversationsOfMentee.map(({ conversationId }) => conversationId),
    );
    return { keptForCase: needed.size > 0 };
  };
}
