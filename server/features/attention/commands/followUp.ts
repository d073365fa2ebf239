import type { CheckedMessage } from '../../conversations/index.ts';
import type { AttentionDeps } from '../attention.deps.ts';
import type { AttentionFacts } from '../attention.ports.ts';

interface FollowUpInput extends Pick<AttentionFacts, 'attention' | 'score' | 'level'> {
  message: CheckedMessage;
  /** Whether help may be offered to a mentee. */
  offersHelp: boolean;
}

/** Does what a heard message asks for: an offer of help, a review, a case. Joins the running transaction; idempotent by message. */
export function followUp({ conversations, moderation }: Pick<AttentionDeps, 'conversations' | 'moderation'>) {
  return async (input: FollowUpInput): Promise<void> => {
    const { message, attention, score, level, offersHelp } = input;
    const { _id: entryId, conversationId, publicId: messagePublicId, from: side } = message;
    const facts = { conversationId, entryId, side, score, attention, level };
    if (attention === 'none') return;
    if (attention === 'case') return moderation.raiseHeardCase(facts);
    if (attention === 'review' && !isReadAnyway(message)) await moderation.openListenCase(facts);
    if (side === 'mentee' && offersHelp) await conversations.offerHelp({ conversationId, messagePublicId });
  };
}

/** The desk reads a message anyway when the rules opened its case or held it. */
function isReadAnyway({ note }: CheckedMessage): boolean {
  return note.opensCase || note.lock || (note.outcome === 'hold' && !note.errored);
}
