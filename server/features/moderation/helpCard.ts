import { helpCardShownPush } from '../../../shared/contracts/conversations.ts';
import { helpLevelOf } from '../../../shared/domain/moderation/riskLevels.ts';
import type { RiskLevel } from '../../../shared/domain/moderation/riskLevels.ts';
import { afterCommit } from '../../platform/db/index.ts';
import type { ModerationDeps } from './moderation.deps.ts';

/**
 * Shows the help card that a risk calls for to the mentee of a conversation. Joins the running transaction; the push follows the commit, unless
 * the card was shown already, as grave as this: the rules and the listener may both ask for it.
 */
export async function showHelpToMentee(
  { conversations, realtime }: Pick<ModerationDeps, 'conversations' | 'realtime'>,
  { conversationId, risk }: { conversationId: string; risk: RiskLevel },
): Promise<void> {
  const level = helpLevelOf(risk);
  const { menteeId } = await conversations.membersOf(conversationId);
  const { publicId } = await conversations.readStateAndLocks(conversationId);
  if (!(await conversations.showHelpCard({ conversationId, level }))) return;
  afterCommit(() => realtime.toAccount(menteeId, helpCardShownPush, { conversationId: publicId, level }));
}
