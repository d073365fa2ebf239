import { conversationKeyScope, goalRecordId } from '../sealedRecords.ts';
import type { Actor } from '../../../../shared/contracts/actor.ts';
import type { ConversationStatus } from '../../../../shared/contracts/conversations.ts';
import { isRejectedTextCode } from '../../../../shared/contracts/errorDetails.ts';
import { helpLevelOf } from '../../../../shared/domain/moderation/riskLevels.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import { AppError } from '../../../platform/http/index.ts';
import { mayRunUntil } from '../agreement.policy.ts';
import type { ConversationsDeps } from '../conversations.deps.ts';
import type { CheckResult } from '../conversations.ports.ts';
import type { Participation } from '../participations.ts';
import { blockedDetailsOf, signalsRisk, writeRefusalOf, rejectionReasonOf } from '../rejectedText.policy.ts';

interface Proposal {
  goal: string;
  untilOn: string;
  /** The version that the mentee saw. */
  version: number;
}

type AgreementChange = Participation & Proposal & { result: CheckResult };

/**
 * Sets the goal of the agreement and its last day; both sides have to accept it again. The goal is checked like a message, before any
 * refusal, so that a refused goal that signals risk is stored apart, with its case and the help card.
 * @param input `conversationId` is a public id.
 * @throws {AppError} notFound, tooMany, unavailable, blocked, badRequest, conversationClosed, conversationLocked, staleVersion
 */
export function setAgreement(deps: ConversationsDeps) {
  return async (input: Proposal & { actor: Actor; conversationId: string }): Promise<ConversationStatus> => {
    const { announcer, participations, moderation, readEarlierTexts, status } = deps;
    const { actor, conversationId, ...proposal } = input;
    const participation = await participations.findForParticipant(actor, conversationId);
    const { accountId, conversation, side } = participation;
    const { _id, ageBand } = conversation;
    const earlier = await readEarlierTexts({ conversationId: _id, side, withoutGoal: true });
    const before = earlier.map(({ text }) => text);
    const goal = { accountId, text: proposal.goal, from: side, ageBand, what: 'goal' as const, before };
    const result = await moderation.screenText(goal);
    const change: AgreementChange = { ...participation, ...proposal, result };
    try {
      await refuse(deps, change);
      await storeAgreement(deps, change);
    } catch (error) {
      throw error instanceof AppError ? await storeRejected(deps, change, error) : error;
    }
    announcer.announce(conversation._id);
    return status.statusOf(await status.resolveViewpoint(participation));
  };
}

/** Throws where the goal may not be set: rate, then the result of the check, then the day. */
async function refuse({ clock, limiter }: ConversationsDeps, change: AgreementChange): Promise<void> {
  const { accountId, result, untilOn } = change;
  if (!signalsRisk(result)) await limiter.consume('write', accountId);
  if (result.errored) throw new AppError('unavailable');
  if (result.outcome === 'block' || result.outcome === 'hold') throw new AppError('blocked');
  if (!mayRunUntil(untilOn, clock.now()))
    throw new AppError('badRequest', { fields: { untilOn: 'a day from today on, within a year' } });
}

/** Stores the new version, with the help card and the case that its goal calls for, unless the conversation is closed or locked. */
async function storeAgreement(deps: ConversationsDeps, change: AgreementChange): Promise<void> {
  const { conversations, entries, moderation, sealer } = deps;
  const { conversation, side, goal: text, untilOn, version, result } = change;
  const { _id } = conversation;
  const goalId = goalRecordId(_id, version + 1);
  const delivered = result.delivered ?? text;
  const goal = await sealer.seal({ scope: conversationKeyScope(_id), recordId: goalId, text: delivered });
  await inTransaction(async () => {
    const [last] = await entries.findRecent(_id, 1);
    const refusal = last && writeRefusalOf(last.after);
    // A conversation is not active until both have accepted an agreement, so this must not refuse one.
    if (refusal && refusal.code !== 'conversationNotActive') throw new AppError(refusal.code);
    if (!(await conversations.changeAgreement({ id: _id, version, goal, untilOn })))
      throw new AppError('staleVersion');
    if (result.helpCard) await conversations.showHelpCard(_id, helpLevelOf(result.risk));
    if (!result.opensCase) return;
    const subject = { kind: 'goal', id: goalId } as const;
    await moderation.openTextCase({ subject, conversationId: _id, from: side, text, result });
  });
}

/**
 * Stores the goal apart if it was blocked or signals risk. The same goal sent again is the same attempt.
 * @returns the error that explains the refusal
 */
async function storeRejected(
  { fingerprints, moderation }: ConversationsDeps,
  { conversation, accountId, goal, version, result }: AgreementChange,
  refusal: AppError,
): Promise<AppError> {
  const { code, facts } = refusal;
  if (code !== 'blocked' && !signalsRisk(result)) return refusal;
  const { attemptId } = await moderation.storeRejectedText({
    conversationId: conversation._id,
    authorId: accountId,
    clientMessageId: `goal-${version}-${await fingerprints.of(conversation, goal)}`,
    text: goal,
    result,
    why: rejectionReasonOf(code),
  });
  if (!isRejectedTextCode(code)) return refusal;
  return new AppError(code, { ...facts, details: blockedDetailsOf(result, attemptId) });
}
