import type { ConversationsDeps } from './conversations.deps.ts';
import type { Participation } from './participations.ts';

/** Tells notifications that a device has the conversation open. Not awaited: at worst a notice is sent that was not needed. */
export function noteOpen(
  { log, notifications }: Pick<ConversationsDeps, 'log' | 'notifications'>,
  { accountId, conversation }: Participation,
): void {
  notifications
    .noteOpenConversation({ accountId, conversation: conversation.publicId })
    .catch((error: unknown) => log.warn({ error }, 'opening not noted'));
}
