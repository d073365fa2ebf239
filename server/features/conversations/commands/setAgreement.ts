import type { Actor } from '../../../../shared/contracts/actor.ts';
import type { ConversationStatus } from '../../../../shared/contracts/conversations.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import { AppError } from '../../../platform/http/index.ts';
import { mayRunUntil } from '../agreement.policy.ts';
import type { ConversationsDeps } from '../conversations.deps.ts';
import type { CheckResult } from '../conversations.ports.ts';
import type { Participation } from '../directory.ts';
import { scopeOf } from '../directory.ts';
import { goalIdOf } from '../status.ts';
import { blockedDetails, isWorrying, standingRefusal, whyOf } from '../stoppedText.policy.ts';

interface Wish {
  goal: string;
  untilOn: string;
  /** The version that the mentee saw. */
  version: number;
}

type Setting = Participation & Wish & { result: CheckResult };

/**
 * The mentee's words for what they want to work on; both have to say yes again. The goal is checked like a message, before
 * anything is refused: a worry in words that are not taken is kept, with its case and the help card.
 */
export function setAgreement(deps: ConversationsDeps) {
  return async (input: Wish & { actor: Actor; conversationId: string }): Promise<ConversationStatus> => {
    const { announcer, directory, moderation, readEarlierTexts, status } = deps;
    const { actor, conversationId, ...wish } = input;
    const participation = await directory.findForParticipant(actor, conversationId);
    const { accountId, conversation, side } = participation;
    const { _id, ageBand } = conversation;
    const earlier = await readEarlierTexts({ conversationId: _id, side, withoutGoal: true });
    const before = earlier.map(({ text }) => text);
    const goal = { accountId, text: wish.goal, from: side, ageBand, what: 'goal' as const, before };
    const result = await moderation.screenText(goal);
    const setting: Setting = { ...participation, ...wish, result };
    try {
      await admit(deps, setting);
      await store(deps, setting);
    } catch (error) {
      throw error instanceof AppError ? await keepRefused(deps, setting, error) : error;
    }
    announcer.announce(conversation._id);
    return status.statusOf(await status.lookFrom(participation));
  };
}

/** Throws unless the goal may be set: rate, then what the check says, then the day. */
async function admit({ clock, limiter }: ConversationsDeps, setting: Setting): Promise<void> {
  const { accountId, result, untilOn } = setting;
  if (!isWorrying(result)) await limiter.consume('write', accountId);
  if (result.errored) throw new AppError('unavailable');
  if (result.outcome === 'block' || result.outcome === 'hold') throw new AppError('blocked');
  if (!mayRunUntil(untilOn, clock.now()))
    throw new AppError('badRequest', { fields: { untilOn: 'a day from today on, within a year' } });
}

/** The new version, with the help card and the case it calls for, unless the conversation takes none by now. */
async function store(deps: ConversationsDeps, setting: Setting): Promise<void> {
  const { conversations, entries, moderation, sealer } = deps;
  const { conversation, side, goal: text, untilOn, version, result } = setting;
  const { _id } = conversation;
  const goalId = goalIdOf(_id, version + 1);
  const delivered = result.delivered ?? text;
  const goal = await sealer.seal({ scope: scopeOf(_id), recordId: goalId, text: delivered });
  await inTransaction(async () => {
    const [last] = await entries.findRecent(_id, 1);
    const refusal = last && standingRefusal(last.after);
    // Before both have said yes is the very time to set it.
    if (refusal && refusal.code !== 'conversationNotActive') throw new AppError(refusal.code);
    if (!(await conversations.changeAgreement({ id: _id, version, goal, untilOn })))
      throw new AppError('staleVersion');
    if (result.helpCard) await conversations.setHelpCard(_id, true);
    if (!result.opensCase) return;
    const subject = { kind: 'goal', id: goalId } as const;
    await moderation.openWordsCase({ subject, conversationId: _id, from: side, text, result });
  });
}

/**
 * Keeps the words apart where the check stopped them or they carry a worry, and gives the refusal that explains them. The same
 * words again, after an answer that was lost, are the same attempt.
 */
async function keepRefused(
  { fingerprints, moderation }: ConversationsDeps,
  { conversation, accountId, goal, version, result }: Setting,
  { code, facts }: AppError,
): Promise<AppError> {
  if (code !== 'blocked' && !isWorrying(result)) return new AppError(code, facts);
  const { attemptId } = await moderation.keepAttempt({
    conversationId: conversation._id,
    authorId: accountId,
    clientMessageId: `goal-${version}-${await fingerprints.of(conversation, goal)}`,
    text: goal,
    result,
    why: whyOf(code),
  });
  return new AppError(code, { ...facts, details: { ...blockedDetails(result, attemptId) } });
}
