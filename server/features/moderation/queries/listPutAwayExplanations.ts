import type { Actor } from '../../../../shared/contracts/actor.ts';
import type { MyExplanation } from '../../../../shared/contracts/explanations.ts';
import { viewExplanations } from '../explanation.view.ts';
import type { ModerationDeps } from '../moderation.deps.ts';

/** What the actor was told of decisions and has put away, newest first: it can still be appealed. */
export function listPutAwayExplanations(deps: Pick<ModerationDeps, 'conversations' | 'explanations'>) {
  return async ({ actor }: { actor: Actor }): Promise<{ explanations: MyExplanation[] }> => {
    const putAway = await deps.explanations.findPutAway(actor.accountId);
    return { explanations: await viewExplanations(deps, actor, putAway) };
  };
}
