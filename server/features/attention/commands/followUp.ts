import type { MessageEntry } from '../../conversations/index.ts';
import type { AttentionDeps } from '../attention.deps.ts';
import type { AttentionFacts } from '../attention.ports.ts';

/** A message that the rules made a case of, or held for a person to read, is read already. */
const isReadAnyway = ({ check }: MessageEntry): boolean =>
  check.opensCase || check.lock || (check.outcome === 'hold' && !check.errored);

interface Following extends Pick<AttentionFacts, 'attention' | 'score' | 'level'> {
  message: MessageEntry;
  /** Whether help may be offered to a mentee. */
  offersHelp: boolean;
}

/** Does what is asked for: the offer, a person's look, a case. Joins the running transaction; idempotent by message. */
export async function followUp(
  { conversations, moderation }: AttentionDeps,
  following: Following,
): Promise<void> {
  const { message, attention, score, level, offersHelp } = following;
  const { _id: entryId, conversationId, publicId: messagePublicId, from: side } = message;
  const facts = { conversationId, entryId, side, score, attention, level };
  if (attention === 'none') return;
  if (attention === 'case') return moderation.raiseHeardCase(facts);
  if (attention === 'review' && !isReadAnyway(message)) await moderation.openListenCase(facts);
  if (side === 'mentee' && offersHelp) await conversations.offerHelp({ conversationId, messagePublicId });
}
