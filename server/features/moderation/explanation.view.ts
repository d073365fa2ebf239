import type { Actor } from '../../../shared/contracts/actor.ts';
import type { MyExplanation } from '../../../shared/contracts/explanations.ts';
import { appealablePlace } from './explanation.appeal.ts';
import type { Explanation } from './explanation.model.ts';
import { presentExplanation } from './explanation.presenter.ts';
import type { ModerationDeps } from './moderation.deps.ts';

/** Explanations for their person, in their order, each with whether they can appeal it now. */
export function viewExplanations(
  deps: Pick<ModerationDeps, 'conversations'>,
  actor: Actor,
  found: readonly Explanation[],
): Promise<MyExplanation[]> {
  const views = found.map(async (explanation) => {
    const place = await appealablePlace(deps, { actor, explanation });
    return presentExplanation(explanation, place !== null);
  });
  return Promise.all(views);
}
