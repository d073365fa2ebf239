import { isUndecided } from '../../../../shared/domain/moderation/caseStates.ts';
import type { ModerationCase } from '../case.model.ts';
import { addHeard, findHeardCase, heardSubject } from '../heardCase.ts';
import type { HeardFacts } from '../heardCase.ts';
import type { ModerationDeps } from '../moderation.deps.ts';
import { openCase } from './openCase.ts';

/**
 * Opens a `listen` case for what the listener heard, unless the message has a case already. While another such case of this side is
 * undecided, the message is added to that one. Joins the running transaction.
 */
export function openListenCase(deps: ModerationDeps) {
  const open = openCase(deps);
  return async (facts: HeardFacts): Promise<void> => {
    const subject = heardSubject(facts);
    const existing = await deps.cases.findBySubject(subject);
    if (existing && !isHeardMoreClearly(existing, facts)) return;
    const undecided = existing ?? (await findHeardCase(deps, facts));
    if (undecided) return addHeard(deps, undecided, { facts, change: {} });
    const { conversationId, side: about, score, attention, level } = facts;
    const heard = { score, attention, level };
    await open({ kind: 'listen', risk: 'none', subject, about, conversationId, heard });
  };
}

/** Whether the listener is surer of this message than of those that an undecided case was opened for. */
function isHeardMoreClearly(existing: ModerationCase, { score }: HeardFacts): boolean {
  return (
    existing.attention !== null && isUndecided(existing) && score !== null && score > (existing.score ?? -1)
  );
}
