import type { Actor } from '../../../../shared/contracts/actor.ts';
import { reflectionClosesAt, revealAt } from '../../../../shared/domain/reputation/windows.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import { AppError } from '../../../platform/http/index.ts';
import type { ReputationDeps } from '../reputation.deps.ts';
import { needsReader } from '../words.policy.ts';

interface Given {
  actor: Actor;
  conversation: string;
  words: string;
  kudos: readonly string[];
}

/**
 * A mentor's private look back. It never rates anybody; with it both sides have spoken, and a rating that is there
 * begins to count. Accepted for fourteen days whatever the mentee did. Throws `feedbackNotOpen`, `feedbackClosed`, `feedbackExists`.
 */
export function giveReflection(deps: ReputationDeps) {
  return async ({ actor, conversation, words: text, kudos }: Given): Promise<void> => {
    const acceptedAt = deps.clock.now();
    const engagement = await deps.conversations.engagementFor(actor, conversation);
    const { conversationId: _id, mentorId, ageBand, endedAt } = engagement;
    if (!endedAt) throw new AppError('feedbackNotOpen');
    if (acceptedAt >= reflectionClosesAt(endedAt)) throw new AppError('feedbackClosed');
    const from = 'mentor';
    const asked = { accountId: mentorId, text, from, ageBand, what: 'reflection' } as const;
    const result = await deps.moderation.screenText(asked);
    if (!needsReader(result)) await deps.limiter.consume('write', mentorId);
    const words = await deps.sealer.seal({ scope: `reflection:${_id}`, recordId: _id, text });

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
      await deps.moderation.openWordsCase({ subject, conversationId: _id, from, text, result });
    });
  };
}
