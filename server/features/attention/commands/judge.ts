import type { Judgement } from '../../../../shared/domain/moderation/decisions.ts';
import type { Side } from '../../../../shared/domain/conversation/states.ts';
import { DAY_MS } from '../../../../shared/domain/units.ts';
import { newId } from '../../../platform/crypto/index.ts';
import type { AttentionDeps } from '../attention.deps.ts';
import { WATCH_DAYS } from '../attention.policy.ts';

export interface Judging {
  caseId: string;
  entryId: string;
  conversationId: string;
  side: Side;
  judged: Judgement;
  /** Account. */
  by: string;
}

/**
 * Keeps how a moderator judged what was heard, as a label for the listener's report. `watch` lowers the threshold for a review in
 * that conversation for 14 days. Joins the running transaction.
 */
export function judge({ clock, conversations, judgements, scores }: AttentionDeps) {
  return async ({ conversationId, side, ...judging }: Judging): Promise<void> => {
    const at = clock.now();
    const heard = await conversations.unheard.findNote(judging.entryId);
    if (heard) {
      const { score, attention, version } = heard;
      await judgements.insert({ _id: newId(), ...judging, score, attention, version, at });
    }
    if (judging.judged !== 'watch') return;
    await scores.setWatched({ conversationId, side }, new Date(at.getTime() + WATCH_DAYS * DAY_MS));
  };
}

/** A person has read what was heard and decided: the running score begins at nothing. Joins the running transaction. */
export function settle({ scores }: AttentionDeps) {
  return (key: { conversationId: string; side: Side }): Promise<void> => scores.setLines(key, []);
}
