import type { Actor } from '../../../../shared/contracts/actor.ts';
import { reflectionClosesAt, revealAt } from '../../../../shared/domain/reputation/windows.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import { AppError } from '../../../platform/http/index.ts';
import type { ReputationDeps } from '../reputation.deps.ts';
import { reflectionPlace } from '../sealingPlaces.ts';
import { needsReader } from '../words.policy.ts';

interface GiveReflectionInput {
  actor: Actor;
  /** Public id. */
  conversation: string;
  words: string;
  kudos: readonly string[];
}

/**
 * A mentor's private note on a conversation. It rates no one; with it both sides have spoken, so that an existing rating begins to
 * count. Accepted for fourteen days, whether or not the mentee gave a rating.
 * @throws {AppError} notFound: the actor is not in this conversation.
 * @throws {AppError} feedbackNotOpen: the conversation has not ended.
 * @throws {AppError} feedbackClosed: the fourteen days have passed.
 * @throws {AppError} feedbackExists: a reflection was given before.
 * @throws {AppError} tooMany: the limit for writes is used up, and the words need no reader.
 */
export function giveReflection(deps: ReputationDeps) {
  return async ({ actor, conversation, words: text, kudos }: GiveReflectionInput): Promise<void> => {
    const acceptedAt = deps.clock.now();
    const engagement = await deps.conversations.engagementFor(actor, conversation);
    const { conversationId: _id, mentorId, ageBand, endedAt } = engagement;
    if (!endedAt) throw new AppError('feedbackNotOpen');
    if (acceptedAt >= reflectionClosesAt(endedAt)) throw new AppError('feedbackClosed');
    const from = 'mentor';
    const screenInput = { accountId: mentorId, text, from, ageBand, what: 'reflection' } as const;
    const result = await deps.moderation.screenText(screenInput);
    if (!needsReader(result)) await deps.limiter.consume('write', mentorId);
    const words = await deps.sealer.seal({ ...reflectionPlace(_id), text });

    await inTransaction(async () => {
      await deps.rounds.insertReflection({ _id, mentorId, words, kudos: [...kudos], acceptedAt });
      const round = await deps.rounds.find(_id);
      const ratedAt = round?.ratedAt ?? null;
      const dueAt = ratedAt && revealAt({ endedAt, ratedAt, reflectedAt: acceptedAt });
      const unsealedAt = round?.unsealedAt ?? null;
      await deps.rounds.save({
        _id,
        rateeId: mentorId,
        endedAt,
        ratedAt,
        reflectedAt: acceptedAt,
        dueAt,
        unsealedAt,
      });
      if (!needsReader(result)) return;
      const subject = { kind: 'reflection', id: _id } as const;
      await deps.moderation.openTextCase({ subject, conversationId: _id, from, text, result });
    });
  };
}
