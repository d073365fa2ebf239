import { helpCardShownPush } from '../../../shared/contracts/moderation.ts';
import { afterCommit } from '../../platform/db/index.ts';
import type { ModerationDeps } from './moderation.deps.ts';

/** Shows the help card to the mentee of a conversation. Joins the running transaction; the push follows the commit. */
export async function showHelpToMentee(
  { conversations, realtime }: Pick<ModerationDeps, 'conversations' | 'realtime'>,
  conversationId: string,
): Promise<void> {
  const { menteeId } = await conversations.membersOf(conversationId);
  const { publicId } = await conversations.standingOf(conversationId);
  await conversations.showHelpCard({ conversationId });
  afterCommit(() => realtime.toAccount(menteeId, helpCardShownPush, { conversationId: publicId }));
}
