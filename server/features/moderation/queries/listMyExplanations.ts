import type { Actor } from '../../../../shared/contracts/actor.ts';
import type { MyExplanation } from '../../../../shared/contracts/explanations.ts';
import { viewExplanations } from '../explanation.view.ts';
import type { ModerationDeps } from '../moderation.deps.ts';

/** What the actor was told of decisions and has not put away, newest first; `putAway`: how many they have put away. */
export function listMyExplanations(deps: Pick<ModerationDeps, 'conversations' | 'explanations'>) {
  return async ({ actor }: { actor: Actor }): Promise<{ explanations: MyExplanation[]; putAway: number }> => {
    const shown = await deps.explanations.findShown(actor.accountId);
    return {
      explanations: await viewExplanations(deps, actor, shown),
      putAway: await deps.explanations.countPutAway(actor.accountId),
    };
  };
}
