import type { Actor } from '../../../../shared/contracts/actor.ts';
import { isEligible, ratingClosesAt, revealAt } from '../../../../shared/domain/reputation/windows.ts';
import { newId } from '../../../platform/crypto/index.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import { AppError } from '../../../platform/http/index.ts';
import { feedbackIdOf } from '../reputation.deps.ts';
import type { ReputationDeps } from '../reputation.deps.ts';
import type { CheckResult, Engagement } from '../reputation.ports.ts';
import { needsReader } from '../words.policy.ts';

interface Given {
  actor: Actor;
  conversation: string;
  value: -1 | 0 | 1;
  words?: string | undefined;
}

/**
 * A mentee says how it was: sealed now, counted when it is unsealed. Too little talk to count is accepted all the same
 * and excluded in the ledger, so that the answer tells nobody where the line is. Throws `feedbackNotOpen`, `feedbackClosed`,
 * `feedbackExists`.
 */
export function giveFeedback(deps: ReputationDeps) {
  return async ({ actor, conversation, value, words }: Given): Promise<{ helpCard: boolean }> => {
    const acceptedAt = deps.clock.now();
    const engagement = await deps.conversations.engagementFor(actor, conversation);
    const { conversationId, mentorId: rateeId, menteeId, endedAt } = engagement;
    if (!endedAt) throw new AppError('feedbackNotOpen');
    if (acceptedAt >= ratingClosesAt(endedAt)) throw new AppError('feedbackClosed');
    const feedbackId = feedbackIdOf(conversationId);
    const checked = words === undefined ? null : await checkWords(deps, { engagement, words });
    // Behind the check: no cry for help is turned away for a limit.
    if (!checked || !needsReader(checked.result)) await deps.limiter.consume('write', menteeId);
    const text = checked && (await sealWords(deps, checked));

    await inTransaction(async () => {
      if ((await deps.ledger.findByFeedback(feedbackId)).length > 0) throw new AppError('feedbackExists');
      const raterRef = await deps.rounds.raterRefOf(menteeId);
      const common = { feedbackId, rateeId, raterRef, acceptedAt };
      const textRef = text?.record._id ?? null;
      await deps.ledger.append({ ...common, type: 'SUBMITTED', actor: 'mentee', value, endedAt, textRef });
      if (!isEligible(activityOf(engagement))) {
        await deps.ledger.append({ ...common, type: 'EXCLUDED', actor: 'system', reason: 'notEligible' });
      }
      if (text) await deps.rounds.insertText(text.record);
      await noteRating(deps, { conversationId, rateeId, endedAt, ratedAt: acceptedAt });
      await openCases(deps, { conversationId, feedbackId, value, text });
      deps.recomputeSoon({ rateeId });
    });
    return { helpCard: checked?.result.helpCard ?? false };
  };
}

interface CheckedWords {
  words: string;
  result: CheckResult;
}

async function checkWords(
  { moderation }: ReputationDeps,
  { engagement: { ageBand, menteeId }, words }: { engagement: Engagement; words: string },
): Promise<CheckedWords> {
  const asked = { accountId: menteeId, text: words, from: 'mentee', ageBand, what: 'feedback' } as const;
  return { words, result: await moderation.screenText(asked) };
}

async function sealWords(deps: ReputationDeps, { words, result }: CheckedWords) {
  const _id = newId();
  const body = await deps.sealer.seal({ scope: `feedback:${_id}`, recordId: _id, text: words });
  const status = result.outcome === 'allow' ? ('sealed' as const) : ('held' as const);
  return { record: { _id, body, status }, words, result };
}

async function noteRating(
  deps: ReputationDeps,
  given: { conversationId: string; rateeId: string; endedAt: Date; ratedAt: Date },
): Promise<void> {
  const { conversationId: _id, rateeId, endedAt, ratedAt } = given;
  const reflectedAt = (await deps.rounds.find(_id))?.reflectedAt ?? null;
  const dueAt = revealAt({ endedAt, ratedAt, reflectedAt });
  await deps.rounds.save({ _id, rateeId, endedAt, ratedAt, reflectedAt, dueAt, unsealedAt: null });
}

/** Only counting is sealed: a No, and words that a person has to read, reach the desk now. */
async function openCases(
  { moderation }: ReputationDeps,
  given: {
    conversationId: string;
    feedbackId: string;
    value: number;
    text: Awaited<ReturnType<typeof sealWords>> | null;
  },
): Promise<void> {
  const { conversationId, feedbackId: id, value, text } = given;
  if (text && needsReader(text.result)) {
    const { record, words, result } = text;
    const subject = { kind: 'feedback' as const, id: record._id };
    await moderation.openWordsCase({ subject, conversationId, from: 'mentee', text: words, result });
  }
  if (value < 0) {
    await moderation.openCase({
      kind: 'lowRating',
      risk: 'low',
      conversationId,
      about: 'mentor',
      subject: { kind: 'feedback', id },
    });
  }
}

/** Nobody promises a reply within a time yet, so nobody can have been let down by the clock. */
const activityOf = ({ menteeSent, menteeDays, mentorSent }: Engagement) => ({
  menteeMessages: menteeSent,
  menteeDays,
  mentorMessages: mentorSent,
  letDown: false,
});
