import type { CheckResult, MessageEntry } from '../../conversations/index.ts';
import { earlierTexts } from '../earlierTexts.ts';
import { mayCheckAgain, resultOf } from '../message.policy.ts';
import type { MessagesDeps } from '../messages.deps.ts';
import { amendIfPossible } from './amendMessage.ts';

const CONTEXT_ENTRIES = 10;
const BATCH = 200;

/**
 * Does what the check of a stored message calls for: case, lock, help card. Safe to repeat, at once after the insert and
 * again by the sweep after a crash. A check that failed is made again for half a minute: a clean one lets the
 * message go by itself, without a case.
 */
export const finishReactions =
  (deps: MessagesDeps) =>
  async (message: MessageEntry): Promise<void> => {
    const { clock, entries, moderation } = deps;
    const { _id, publicId: messagePublicId, conversationId, from, check, at } = message;
    const failed = check.errored && mayCheckAgain(at, clock.now());
    const checked = failed ? await checkAgain(deps, message) : resultOf(check);
    if (failed && checked.errored) return;
    const result = failed ? await letGo(deps, message, checked) : checked;
    await moderation.openMessageCase({
      conversationId,
      entryId: _id,
      messagePublicId,
      authorSide: from,
      result,
    });
    await entries.clearPending(_id);
  };

/** Finishes what a crash left, oldest or newest alike; one that fails does not hold up the others. */
export const finishAllReactions = (deps: MessagesDeps) => async (): Promise<void> => {
  const { entries, log } = deps;
  for (const message of await entries.findPending(BATCH)) {
    try {
      await finishReactions(deps)(message);
    } catch (error) {
      log.error({ entry: log.ref('entry', message._id), error }, 'a reaction failed and is tried again');
    }
  }
};

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
  const { directory, entries, moderation, sealer, views } = deps;
  const { words } = await views.read(message);
  const { ageBand } = await directory.get(message.conversationId);
  const newest = await entries.findBefore(message.conversationId, message.seq, CONTEXT_ENTRIES);
  const before = await earlierTexts(sealer, newest, message.from);
  const { senderId: accountId, from } = message;
  const result = await moderation.check({ accountId, text: words ?? '', from, ageBand, before });
  // It is stored already: what would have been blocked stays held, for a person to look at.
  return result.outcome === 'block' ? { ...result, outcome: 'hold' as const } : result;
}
