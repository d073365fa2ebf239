import type { Actor } from '../../../../shared/contracts/actor.ts';
import { receiveText } from '../receiveText.ts';
import type { TeamThreadsDeps } from '../teamThreads.deps.ts';

interface AskInput {
  actor: Actor;
  /** Public id of the conversation. */
  id: string;
  clientMessageId: string;
  text: string;
}

/**
 * A mentor asks a moderator about a conversation: in the thread that they have about it, or in a new one. It goes to the case of the young
 * person's safety, if one is undecided, or opens a case of its own.
 * @returns the public id of the thread
 * @throws {AppError} notFound for a conversation that the actor is not in
 * @throws {AppError} tooMany, for a text without a risk
 * @throws {AppError} differentBody
 */
export function askModerator(deps: TeamThreadsDeps) {
  const receive = receiveText(deps);
  return async ({ actor, id, clientMessageId, text }: AskInput): Promise<{ threadId: string }> => {
    const locator = { actor, conversationId: id, messageId: null };
    const { conversationId, side } = await deps.conversations.locateFor(locator);
    const received = await receive({ actor, side, conversationId, thread: null, clientMessageId, text });
    return { threadId: received.thread.publicId };
  };
}
