import type { Judgement } from '../../../../shared/domain/moderation/decisions.ts';
import type { Side } from '../../../../shared/domain/conversation/states.ts';
import { DAY_MS } from '../../../../shared/domain/units.ts';
import { newId } from '../../../platform/crypto/index.ts';
import type { AttentionDeps } from '../attention.deps.ts';
import { WATCH_DAYS } from '../attention.policy.ts';

interface JudgementInput {
  caseId: string;
  entryId: string;
  conversationId: string;
  side: Side;
  judged: Judgement;
  /** Account of the moderator. */
  by: string;
}

/**
 * Stores a moderator's judgement of what was heard, as a label for the listener's report. `watch` lowers the threshold for a review of
 * this side for 14 days. Joins the running transaction.
 */
export function recordJudgement({ clock, conversations, judgements, scores }: AttentionDeps) {
  return async ({ conversationId, side, ...judgement }: JudgementInput): Promise<void> => {
    const at = clock.now();
    const heard = await conversations.unheard.findNote(judgement.entryId);
    if (heard) {
      const { score, attention, version } = heard;
      await judgements.insert({ _id: newId(), ...judgement, score, attention, version, at });
    }
    if (judgement.judged !== 'watch') return;
    await scores.setWatched({ conversationId, side }, new Date(at.getTime() + WATCH_DAYS * DAY_MS));
  };
}
