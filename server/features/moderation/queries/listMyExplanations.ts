import type { Actor } from '../../../../shared/contracts/actor.ts';
import type { MyExplanation } from '../../../../shared/contracts/explanations.ts';
import { presentExplanation } from '../explanation.presenter.ts';
import type { ModerationDeps } from '../moderation.deps.ts';

/** What the actor was told of decisions and has not put away, newest first. */
export function listMyExplanations({ explanations }: Pick<ModerationDeps, 'explanations'>) {
  return async ({ actor }: { actor: Actor }): Promise<{ explanations: MyExplanation[] }> => ({
    explanations: (await explanations.findShown(actor.accountId)).map(presentExplanation),
  });
}
