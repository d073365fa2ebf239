import type { Actor } from '../../../../shared/contracts/actor.ts';
import type { MyAppeal } from '../../../../shared/contracts/appeals.ts';
import { viewOwnAppeals } from '../appeal.view.ts';
import type { ModerationDeps } from '../moderation.deps.ts';

/** The actor's own appeals, newest first. */
export function listMyAppeals(deps: Pick<ModerationDeps, 'appeals' | 'explanations'>) {
  return async ({ actor }: { actor: Actor }): Promise<{ appeals: MyAppeal[] }> => ({
    appeals: await viewOwnAppeals(deps, await deps.appeals.findOf(actor.accountId)),
  });
}
