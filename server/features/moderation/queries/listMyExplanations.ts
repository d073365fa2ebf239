import type { Actor } from '../../../../shared/contracts/actor.ts';
import type { MyExplanation } from '../../../../shared/contracts/explanations.ts';
import { appealablePlace } from '../explanation.appeal.ts';
import { presentExplanation } from '../explanation.presenter.ts';
import type { ModerationDeps } from '../moderation.deps.ts';

/** What the actor was told of decisions and has not put away, newest first. */
export function listMyExplanations(deps: Pick<ModerationDeps, 'conversations' | 'explanations'>) {
  return async ({ actor }: { actor: Actor }): Promise<{ explanations: MyExplanation[] }> => {
    const shown = await deps.explanations.findShown(actor.accountId);
    const views = shown.map(async (explanation) => {
      const place = await appealablePlace(deps, { actor, explanation });
      return presentExplanation(explanation, place !== null);
    });
    return { explanations: await Promise.all(views) };
  };
}
