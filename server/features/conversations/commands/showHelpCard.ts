import type { HelpLevel } from '../../../../shared/domain/moderation/riskLevels.ts';
import { afterCommit } from '../../../platform/db/index.ts';
import type { ConversationsDeps } from '../conversations.deps.ts';
import { participationOf } from '../participations.ts';

/**
 * Shows the help card to the mentee in this conversation, until they dismiss it. Joins the running transaction.
 * @returns false where it was shown already, as grave as this
 * @throws {AppError} notFound
 */
export function showHelpCard({ announcer, conversations, participations }: ConversationsDeps) {
  return async ({
    conversationId,
    level,
  }: {
    conversationId: string;
    level: HelpLevel;
  }): Promise<boolean> => {
    const conversation = await participations.get(conversationId);
    if (!(await conversations.showHelpCard(conversationId, level))) return false;
    afterCommit(() => announcer.announceStatus(participationOf(conversation, 'mentee')));
    return true;
  };
}
