import { randomUUID } from 'node:crypto';
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
import { blockedDetails } from '../stoppedText.policy.ts';

interface SetAgreementInput {
  actor: Actor;
  conversationId: string;
  goal: string;
  untilOn: string;
  /** The version that the mentee saw. */
  version: number;
}

/** The mentee's words for what they want to work on; both have to say yes again. The goal is checked like a message. */
export const setAgreement =
  (deps: ConversationsDeps) =>
  async (input: SetAgreementInput): Promise<ConversationStatus> => {
    const { announcer, clock, conversations, directory, moderation, sealer, status } = deps;
    const participation = await directory.findForParticipant(input.actor, input.conversationId);
    const { conversation, side } = participation;
    const before = await status.statusOf(await status.lookFrom(participation));
    if (before.state === 'closed') throw new AppError('conversationClosed');
    if (before.locked) throw new AppError('conversationLocked');
    if (before.agreement.version !== input.version) throw new AppError('staleVersion');
    if (!mayRunUntil(input.untilOn, clock.now())) {
      throw new AppError('badRequest', { fields: { untilOn: 'a day from today on, within a year' } });
    }

    const result = await moderation.screenText({
      text: input.goal,
      from: side,
      ageBand: conversation.ageBand,
      what: 'goal',
    });
    if (result.errored) throw new AppError('unavailable');
    if (result.outcome === 'block' || result.outcome === 'hold')
      throw await stop(deps, participation, input.goal, result);

    const text = result.delivered ?? input.goal;
    const goalId = goalIdOf(conversation._id, input.version + 1);
    const goal = await sealer.seal({ scope: scopeOf(conversation._id), recordId: goalId, text });
    await inTransaction(async () => {
      const { version, untilOn } = input;
      const changed = await conversations.changeAgreement({ id: conversation._id, version, goal, untilOn });
      if (!changed) throw new AppError('staleVersion');
      if (result.helpCard) await conversations.setHelpCard(conversation._id, true);
      if (!result.opensCase) return;
      const subject = { kind: 'goal', id: goalId } as const;
      await moderation.openWordsCase({
        subject,
        conversationId: conversation._id,
        from: side,
        text: input.goal,
        result,
      });
    });
    announcer.announce(conversation._id);
    return status.statusOf(await status.lookFrom(participation));
  };

/** Keeps the words apart, and gives the refusal that explains them. */
async function stop(
  { moderation }: ConversationsDeps,
  { conversation, accountId }: Participation,
  text: string,
  result: CheckResult,
): Promise<AppError> {
  const { attemptId } = await moderation.keepAttempt({
    conversationId: conversation._id,
    authorId: accountId,
    clientMessageId: randomUUID(),
    text,
    result,
    why: 'blocked',
  });
  return new AppError('blocked', { details: { ...blockedDetails(result, attemptId) } });
}
