import type { ConversationsDeps } from '../conversations.deps.ts';
import { showHelpCard } from './showHelpCard.ts';

/** Shows the help card in every open conversation of a mentee. Joins the running transaction. */
export function showHelpCardsOf(deps: ConversationsDeps) {
  const show = showHelpCard(deps);
  return async (menteeId: string): Promise<void> => {
    for (const { _id, endedAt } of await deps.conversations.findOf('mentee', menteeId))
      if (endedAt === null) await show({ conversationId: _id, level: 'moderate' });
  };
}
