import { audienceOfMessage } from '../../../shared/domain/conversation/view.ts';
import { newId, newPublicId } from '../../platform/crypto/index.ts';
import { scopeOf } from '../conversations/index.ts';
import type { CheckResult, EarlierText, Entry, MessageEntry, Participation } from '../conversations/index.ts';
import { callsForReaction, noteOf, piecesOf, storedAs } from './message.policy.ts';
import type { MessagesDeps } from './messages.deps.ts';

/** One attempt to send, on its way through the checks. */
export interface Sending extends Participation {
  clientMessageId: string;
  text: string;
  result: CheckResult;
  /** What the writer wrote before, oldest first: context for the check and the listener. */
  earlier: readonly EarlierText[];
  /** The newest entries, newest first: context for the check, and the last of them is what is written behind. */
  newest: readonly Entry[];
  /** The instant at which the writer's time is asked for, and of the message. */
  at: Date;
}

type Composed = Omit<MessageEntry, 'conversationId' | 'seq' | 'after'>;

/** Everything of the entry but its number and standing. The words are sealed under its own id. */
export async function composeMessage(
  { fingerprints, sealer }: MessagesDeps,
  sending: Sending,
): Promise<Composed> {
  const { conversation, side, accountId, clientMessageId, text, result, earlier, at } = sending;
  const _id = newId();
  const note = noteOf(
    result.outcome === 'block' ? 'hold' : result.outcome,
    result,
    piecesOf(result, earlier),
  );
  const redacted = note.outcome === 'redact';
  const stored = storedAs(note.outcome);
  return {
    type: 'message',
    _id,
    publicId: newPublicId(),
    from: side,
    senderId: accountId,
    clientMessageId,
    at,
    ...audienceOfMessage({ writer: side, stored }),
    fingerprint: await fingerprints.of(conversation, text),
    stored,
    text: await sealer.seal({
      scope: scopeOf(conversation._id),
      recordId: _id,
      text: redacted ? (result.delivered ?? '') : text,
    }),
    original: redacted ? await sealer.sealForSafeguarding({ text, aad: _id }) : null,
    check: note,
    reactionsPending: callsForReaction(note),
    unheard: true,
  };
}
