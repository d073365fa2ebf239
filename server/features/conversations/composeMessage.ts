import { conversationKeyScope } from './sealedRecords.ts';
import { audienceOfMessage } from '../../../shared/domain/conversation/view.ts';
import { newId, newPublicId } from '../../platform/crypto/index.ts';
import type { CheckResult } from '../checks/index.ts';
import type { EarlierText } from './log/earlierTexts.ts';
import type { Entry, MessageEntry } from './log/entry.ts';
import type { CheckNote } from './log/sealedNotes.ts';
import type { Participation } from './participations.ts';
import { callsForEffect, noteOf, entriesWithPieces, storedAs, storedWords } from './message.policy.ts';
import type { ConversationsDeps } from './conversations.deps.ts';

/** A message that was checked and is not yet stored. */
export interface OutgoingMessage extends Participation {
  clientMessageId: string;
  text: string;
  result: CheckResult;
  /** What the writer wrote before, oldest first: context for the check and the listener. */
  earlier: readonly EarlierText[];
  /** The newest entries, newest first: context for the check; the message is appended after the first of them. */
  newest: readonly Entry[];
  /** The instant of the message, for which the writer's time is checked. */
  at: Date;
}

type ComposedMessage = Omit<MessageEntry, 'conversationId' | 'seq' | 'after'>;

/** The entry without its number, state and locks, and what of its check is sealed with it. The words are sealed under its own id. */
export async function composeMessage(
  { fingerprints, notes, sealer }: ConversationsDeps,
  message: OutgoingMessage,
): Promise<{ composed: ComposedMessage; note: CheckNote }> {
  const { conversation, side, accountId, clientMessageId, text, result, earlier, at } = message;
  const _id = newId();
  const note = noteOf(result, entriesWithPieces(result, earlier));
  const redacted = note.outcome === 'redact';
  const stored = storedAs(note.outcome);
  const composed: ComposedMessage = {
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
      scope: conversationKeyScope(conversation._id),
      recordId: _id,
      text: storedWords(message),
    }),
    original: redacted ? await sealer.sealForSafeguarding({ text, aad: _id }) : null,
    check: await notes.sealCheck({ _id, conversationId: conversation._id }, note),
    reactionsPending: callsForEffect(note),
    unheard: true,
    urgency: note.urgency,
  };
  return { composed, note };
}
