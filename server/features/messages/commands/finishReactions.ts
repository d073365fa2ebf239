import { isForReview } from '../../conversations/index.ts';
import type { CheckResult, MessageEntry } from '../../conversations/index.ts';
import { mayCheckAgain, piecesOf, resultOf } from '../message.policy.ts';
import type { MessagesDeps } from '../messages.deps.ts';
import { amendIfPossible } from './amendMessage.ts';

const BATCH = 200;

/**
 * Does what the check of a stored message calls for: case, lock, help card. Safe to repeat, at once after the insert and
 * again by the sweep after a crash. A check that failed is made again for half a minute: a clean one lets the
 * message go by itself, without a case.
 */
export function finishReactions(deps: MessagesDeps) {
  return async (message: MessageEntry): Promise<void> => {
    const { attention, clock, entries, moderation } = deps;
    const { _id, conversationId, from, check, at } = message;
    const failed = check.errored && mayCheckAgain(at, clock.now());
    const checked = failed
      ? await checkAgain(deps, message)
      : { result: resultOf(check), pieces: check.pieces };
    if (failed && checked.result.errored) return;
    const result = failed ? await letGo(deps, message, checked.result) : checked.result;
    await moderation.openMessageCase({
      conversationId,
      entryId: _id,
      authorSide: from,
      result,
      pieces: checked.pieces,
    });
    if (isForReview(result)) await attention.reviewByRules(message, result);
    await entries.clearPending(_id);
  };
}

/** Finishes what a crash left, oldest or newest alike; one that fails does not hold up the others. */
export function finishAllReactions(deps: MessagesDeps) {
  return async (): Promise<void> => {
    const { entries, log } = deps;
    for (const message of await entries.findPending(BATCH)) {
      try {
        await finishReactions(deps)(message);
      } catch (error) {
        log.error({ entry: log.ref('entry', message._id), error }, 'a reaction failed and is tried again');
      }
    }
  };
}

/**
 * A text that turned out clean goes to the other side, unless somebody has acted on it. What meets a conversation that takes no
 * messages by now stays held, for a person to look at.
 */
async function letGo(deps: MessagesDeps, message: MessageEntry, result: CheckResult): Promise<CheckResult> {
  if (result.outcome === 'hold') return result;
  const amending =
    result.outcome === 'allow'
      ? ({ kind: 'released' } as const)
      : ({ kind: 'redacted', text: result.delivered ?? '' } as const);
  if (await amendIfPossible(deps, message, amending)) return result;
  const isHeld = (await deps.entries.findAmendments([message._id])).length === 0;
  return isHeld && !result.opensCase ? { ...result, outcome: 'hold' } : result;
}

async function checkAgain(deps: MessagesDeps, message: MessageEntry) {
  const { directory, moderation, readEarlierTexts, views } = deps;
  const { words } = await views.read(message);
  const { conversationId, senderId: accountId, from, seq } = message;
  const { ageBand } = await directory.get(conversationId);
  const earlier = await readEarlierTexts({ conversationId, side: from, beforeSeq: seq });
  const before = earlier.map(({ text }) => text);
  const result = await moderation.check({ accountId, text: words ?? '', from, ageBand, before });
  const pieces = piecesOf(result, earlier);
  // It is stored already: what would have been blocked stays held, for a person to look at.
  return { result: result.outcome === 'block' ? { ...result, outcome: 'hold' as const } : result, pieces };
}
