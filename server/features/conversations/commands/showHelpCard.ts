import type { HelpLevel } from '../../../../shared/domain/moderation/riskLevels.ts';
import { afterCommit } from '../../../platform/db/index.ts';
import type { ConversationsDeps } from '../conversations.deps.ts';
import { participationOf } from '../participations.ts';

/**
 * Shows the help card to the mentee in this conversation, until they dismiss it. Joins the running transaction.
 * @throws {AppError} notFound
 */
export function showHelpCard({ announcer, conversations, participations }: ConversationsDeps) {
  return async ({ conversationId, level }: { conversationId: string; level: HelpLevel }): Promise<void> => {
    const conversation = await participations.get(conversationId);
    await conversations.showHelpCard(conversationId, level);
    afterCommit(() => announcer.announceStatus(participationOf(conversation, 'mentee')));
  };
}
