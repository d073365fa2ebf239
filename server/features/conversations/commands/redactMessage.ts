import { AppError } from '../../../platform/http/index.ts';
import type { ConversationsDeps } from '../conversations.deps.ts';
import { findCaseMessage } from '../findCaseMessage.ts';
import type { MessageDecision } from '../findCaseMessage.ts';
import { amendMessage } from '../log/amendMessage.ts';
import { withoutSpans } from '../message.policy.ts';

interface RedactInput extends MessageDecision {
  /** In UTF-16 code units of the current text. */
  spans: readonly { start: number; end: number }[];
}

/** Takes these spans out of a message; a held one is released so. @throws {AppError} notFound, moveNotAllowed */
export function redactMessage(deps: ConversationsDeps) {
  return async (input: RedactInput): Promise<void> => {
    const message = await findCaseMessage(deps, input);
    const { words } = await deps.views.read(message);
    if (words === null) throw new AppError('moveNotAllowed');
    const text = withoutSpans(words, input.spans);
    await amendMessage(deps, message, { kind: 'redacted', text, actorId: input.by });
  };
}
