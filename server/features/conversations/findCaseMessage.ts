import { AppError } from '../../platform/http/index.ts';
import type { ConversationsDeps } from './conversations.deps.ts';
import type { MessageEntry } from './log/entry.ts';

/** A decision of the desk about one message. */
export interface MessageDecision {
  conversationId: string;
  entryId: string;
  /** Account of the member of staff. */
  by: string;
}

/** The message that a decision is about. @throws {AppError} notFound where it is not of this conversation */
export async function findCaseMessage(
  { entries }: ConversationsDeps,
  { conversationId, entryId }: MessageDecision,
): Promise<MessageEntry> {
  const message = await entries.findMessage(entryId);
  if (message?.conversationId !== conversationId) throw new AppError('notFound');
  return message;
}
