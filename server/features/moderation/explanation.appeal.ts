import type { Actor } from '../../../shared/contracts/actor.ts';
import type { Side } from '../../../shared/domain/conversation/states.ts';
import { isAppealable } from '../../../shared/domain/moderation/explanations.ts';
import { lockIdOf } from './case.policy.ts';
import type { Explanation } from './explanation.model.ts';
import type { ModerationDeps } from './moderation.deps.ts';

type ExplanationFacts = Pick<Explanation, 'caseId' | 'conversation' | 'template'>;

/**
 * Where the decision of an explanation was made, while its person can appeal it.
 * @returns null for a decision that has no appeal by its explanation, and for a pause that has ended
 */
export async function appealablePlace(
  { conversations }: Pick<ModerationDeps, 'conversations'>,
  { actor, explanation }: { actor: Actor; explanation: ExplanationFacts },
): Promise<{ conversationId: string; side: Side } | null> {
  const { caseId, conversation, template } = explanation;
  if (!isAppealable(template)) return null;
  const located = await conversations.locateFor({ actor, conversationId: conversation, messageId: null });
  if (template !== 'paused') return located;
  const { locks } = await conversations.readStateAndLocks(located.conversationId);
  return locks.includes(lockIdOf(caseId)) ? located : null;
}
