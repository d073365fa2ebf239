import type { Actor } from '../../../../shared/contracts/actor.ts';
import { helpLevelOf } from '../../../../shared/domain/moderation/riskLevels.ts';
import type { HelpLevel } from '../../../../shared/domain/moderation/riskLevels.ts';
import type { Feelings } from '../../../../shared/domain/reputation/feelings.ts';
import { isEligible, ratingClosesAt, revealAt } from '../../../../shared/domain/reputation/windows.ts';
import { newId } from '../../../platform/crypto/index.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import { AppError } from '../../../platform/http/index.ts';
import type { ExclusionReason } from '../feedbackEvent.model.ts';
import type { FeedbackRound } from '../feedbackRound.model.ts';
import { feedbackIdOf } from '../reputation.deps.ts';
import type { ReputationDeps } from '../reputation.deps.ts';
import type { CheckResult, RatedEngagement } from '../reputation.ports.ts';
import { feedbackPlace } from '../sealingPlaces.ts';
import { openPatternCases, openReviewIfDue, openTriage } from '../triage.ts';
import { needsReader } from '../words.policy.ts';

interface GiveFeedbackInput {
  actor: Actor;
  /** Public id. */
  conversation: string;
  value: -1 | 0 | 1;
  feelings?: Feelings | undefined;
  words?: string | undefined;
  /** Rate-limit key of the address; absent or `unknown` where there is none. */
  visitor?: string | undefined;
}

/**
 * A mentee rates a conversation: stored sealed, counted when it is unsealed. A rating of too short a conversation is accepted and
 * excluded in the ledger, so that the answer does not show where the limit lies.
 * @throws {AppError} notFound: the actor is not in this conversation.
 * @throws {AppError} feedbackNotOpen: the conversation has not ended.
 * @throws {AppError} feedbackClosed: the days for a rating have passed.
 * @throws {AppError} feedbackExists: a rating was given before.
 * @throws {AppError} tooMany: the limit for writes is used up, and the words need no reader.
 */
export function giveFeedback(deps: ReputationDeps) {
  return async ({
    actor,
    conversation,
    value,
    feelings,
    words,
    visitor,
  }: GiveFeedbackInput): Promise<{ helpLevel: HelpLevel | null }> => {
    const acceptedAt = deps.clock.now();
    const engagement = await deps.conversations.engagementFor(actor, conversation);
    const { conversationId, mentorId: rateeId, menteeId, endedAt } = engagement;
    if (!endedAt) throw new AppError('feedbackNotOpen');
    if (acceptedAt >= ratingClosesAt(endedAt)) throw new AppError('feedbackClosed');
    const feedbackId = feedbackIdOf(conversationId);
    const checked = words === undefined ? null : await checkWords(deps, { engagement, words });
    // The limit is consumed after the check, so that words which a person has to read are never refused for it.
    if (!checked || !needsReader(checked.result)) await deps.limiter.consume('write', menteeId);
    const text = checked && (await sealWords(deps, checked));

    await inTransaction(async () => {
      if ((await deps.ledger.findByFeedback(feedbackId)).length > 0) throw new AppError('feedbackExists');
      const { _id: raterRef, excluded } = await deps.raters.countGiven(menteeId);
      const common = { feedbackId, rateeId, raterRef, acceptedAt };
      const textRef = text?.record._id ?? null;
      await deps.ledger.append({
        ...common,
        type: 'SUBMITTED',
        actor: 'mentee',
        value,
        feelings: feelings && Object.keys(feelings).length > 0 ? feelings : null,
        endedAt,
        textRef,
      });
      const reason = exclusionOf({ engagement, raterExcluded: excluded });
      if (reason) await deps.ledger.append({ ...common, type: 'EXCLUDED', actor: 'system', reason });
      if (text) await deps.rounds.insertText(text.record);
      const addressKey =
        visitor === undefined || visitor === 'unknown' ? null : deps.addressKeyOf({ rateeId, visitor });
      await saveRound(deps, { conversationId, rateeId, endedAt, ratedAt: acceptedAt, addressKey });
      await openPatternCases(deps, rateeId);
      await openCases(deps, { conversationId, feedbackId, rateeId, value, text });
      deps.recomputeSoon({ rateeId });
    });
    return { helpLevel: checked?.result.helpCard ? helpLevelOf(checked.result.risk) : null };
  };
}

interface CheckedWords {
  words: string;
  result: CheckResult;
}

/** Checks the words of a rating, and opens a case where they ask for one. */
async function checkWords(
  { moderation }: ReputationDeps,
  { engagement: { ageBand, menteeId }, words }: { engagement: RatedEngagement; words: string },
): Promise<CheckedWords> {
  const screenInput = {
    accountId: menteeId,
    text: words,
    from: 'mentee',
    ageBand,
    what: 'feedback',
  } as const;
  return { words, result: await moderation.screenText(screenInput) };
}

/** The record of the words: `held` until a moderator has read them where the check did not allow them. */
async function sealWords(deps: ReputationDeps, { words, result }: CheckedWords) {
  const _id = newId();
  const body = await deps.sealer.seal({ ...feedbackPlace(_id), text: words });
  const status = result.outcome === 'allow' ? ('sealed' as const) : ('held' as const);
  return { record: { _id, body, status }, words, result };
}

/** Stores that the mentee has rated, and when the rating counts: at once when the mentor has reflected, else later (`revealAt`). */
async function saveRound(
  deps: ReputationDeps,
  given: Pick<FeedbackRound, 'rateeId' | 'endedAt' | 'addressKey'> & {
    conversationId: string;
    ratedAt: Date;
  },
): Promise<void> {
  const { conversationId: _id, rateeId, endedAt, ratedAt, addressKey } = given;
  const reflectedAt = (await deps.rounds.find(_id))?.reflectedAt ?? null;
  const dueAt = revealAt({ endedAt, ratedAt, reflectedAt });
  await deps.rounds.save({
    _id,
    rateeId,
    endedAt,
    ratedAt,
    reflectedAt,
    dueAt,
    unsealedAt: null,
    addressKey,
  });
}

/** Opens the cases of a negative rating, and of words that a person has to read. */
async function openCases(
  deps: ReputationDeps,
  input: {
    conversationId: string;
    feedbackId: string;
    rateeId: string;
    value: number;
    text: Awaited<ReturnType<typeof sealWords>> | null;
  },
): Promise<void> {
  const { conversationId, feedbackId, rateeId, value, text } = input;
  const hasOwnCase = text !== null && needsReader(text.result);
  if (hasOwnCase) {
    const { record, words, result } = text;
    const subject = { kind: 'feedback' as const, id: record._id };
    await deps.moderation.openTextCase({ subject, conversationId, from: 'mentee', text: words, result });
  }
  const words = hasOwnCase ? null : (text?.words ?? null);
  if (value === 0 && text && !hasOwnCase) await openSample(deps, { conversationId, ...text });
  if (value >= 0) return;
  await openTriage(deps, { conversationId, feedbackId, words });
  await openReviewIfDue(deps, rateeId);
}

/** Words under "so-so" are read by a person although nothing was found in them (R20); those under "no" are in the case of the rating. */
async function openSample(
  { moderation }: ReputationDeps,
  { conversationId, record, words }: { conversationId: string; record: { _id: string }; words: string },
): Promise<void> {
  const subject = { kind: 'feedback', id: record._id } as const;
  await moderation.openCase({
    kind: 'sample',
    risk: 'none',
    about: 'mentor',
    subject,
    conversationId,
    words: { from: 'mentee', text: words },
  });
}

/** Why new feedback is left out from the start; null where it counts once it is unsealed. */
function exclusionOf({
  engagement: { menteeSent, menteeDays, mentorSent },
  raterExcluded,
}: {
  engagement: RatedEngagement;
  raterExcluded: boolean;
}): ExclusionReason | null {
  const activity = { menteeMessages: menteeSent, menteeDays, mentorMessages: mentorSent };
  if (!isEligible(activity)) return 'notEligible';
  return raterExcluded ? 'fakeRater' : null;
}
