import { AppError } from '../../../platform/http/index.ts';
import type { MessageEntry } from '../../conversations/index.ts';
import type { MessagesDeps } from '../messages.deps.ts';
import { withoutSpans } from '../message.policy.ts';
import { amendMessage } from './amendMessage.ts';

interface DecideInput {
  conversationId: string;
  entryId: string;
  /** Account of the member of staff. */
  by: string;
}

/** A held message goes to the other side, as it is. */
export function releaseMessage(deps: MessagesDeps) {
  return async (input: DecideInput): Promise<void> =>
    amendMessage(deps, await load(deps, input), { kind: 'released', actorId: input.by });
}

/** The words at these places (UTF-16 code units of the text as it stands) are taken out; a held message goes to the other side so. */
export function redactMessage(deps: MessagesDeps) {
  return async (input: DecideInput & { spans: readonly { start: number; end: number }[] }): Promise<void> => {
    const message = await load(deps, input);
    const { words } = await deps.views.read(message);
    if (words === null) throw new AppError('moveNotAllowed');
    const text = withoutSpans(words, input.spans);
    await amendMessage(deps, message, { kind: 'redacted', text, actorId: input.by });
  };
}

/** The message leaves both views for good. Its sealed words stay for the case until retention ends them. */
export function removeMessage(deps: MessagesDeps) {
  return async (input: DecideInput): Promise<void> =>
    amendMessage(deps, await load(deps, input), { kind: 'removed', actorId: input.by });
}

async function load(
  { entries }: MessagesDeps,
  { conversationId, entryId }: DecideInput,
): Promise<MessageEntry> {
  const message = await entries.findMessage(entryId);
  if (message?.conversationId !== conversationId) throw new AppError('notFound');
  return message;
}
