import type { ConversationsDeps } from '../conversations.deps.ts';
import type { CheckResult } from '../conversations.ports.ts';
import { amendIfPossible } from '../log/amendMessage.ts';
import type { MessageEntry } from '../log/entry.ts';
import type { CheckedMessage } from '../log/sealedNotes.ts';
import { mayCheckAgain, entriesWithPieces, resultOf } from '../message.policy.ts';
import { isForReview } from '../rejectedText.policy.ts';

/**
 * Opens the case, with its lock, the help card or the review that the check of a stored message asks for. Idempotent: it runs right after
 * the insert, and again by the sweep after a crash. A failed check is repeated until 30 seconds after the message was written; a message
 * that it then allows is released. After that a case is opened for the held message.
 */
export function finishCheckEffects(deps: ConversationsDeps) {
  const { attention, clock, entries, moderation } = deps;
  return async (message: CheckedMessage): Promise<void> => {
    const { _id, conversationId, from, note, at } = message;
    const isRetried = note.errored && mayCheckAgain(at, clock.now());
    const checked = isRetried
      ? await checkAgain(deps, message)
      : { result: resultOf(note), pieces: note.pieces };
    // The check failed again: the message stays pending, so that the sweep retries it.
    if (isRetried && checked.result.errored) return;
    const result = isRetried ? await releaseHeld(deps, message, checked.result) : checked.result;
    await moderation.openMessageCase({
      conversationId,
      entryId: _id,
      authorSide: from,
      result,
      pieces: checked.pieces,
    });
    if (isForReview(result)) await attention.reviewByRules(message, result);
    await entries.clearReactionsPending(_id);
  };
}

/**
 * Releases a message whose second check does not hold it, unless it was amended meanwhile. If the conversation accepts no messages by now,
 * it remains held for a moderator.
 */
async function releaseHeld(
  deps: ConversationsDeps,
  message: MessageEntry,
  result: CheckResult,
): Promise<CheckResult> {
  if (result.outcome === 'hold') return result;
  const amending =
    result.outcome === 'allow'
      ? ({ kind: 'released' } as const)
      : ({ kind: 'redacted', text: result.delivered ?? '' } as const);
  if (await amendIfPossible(deps, message, amending)) return result;
  const isHeld = (await deps.entries.findAmendments([message._id])).length === 0;
  return isHeld && !result.opensCase ? { ...result, outcome: 'hold' } : result;
}

/** Checks a stored message again, with the messages before it. @returns its result, and the earlier entries that hold a piece of a finding */
async function checkAgain(deps: ConversationsDeps, message: MessageEntry) {
  const { moderation, participations, readEarlierTexts, views } = deps;
  const { words } = await views.read(message);
  const { conversationId, senderId: accountId, from, seq } = message;
  const { ageBand } = await participations.get(conversationId);
  const earlier = await readEarlierTexts({ conversationId, side: from, beforeSeq: seq });
  const before = earlier.map(({ text }) => text);
  const result = await moderation.check({ accountId, text: words ?? '', from, ageBand, before });
  const pieces = entriesWithPieces(result, earlier);
  // A stored message cannot be blocked any more: it remains held for a moderator.
  return { result: result.outcome === 'block' ? { ...result, outcome: 'hold' as const } : result, pieces };
}
