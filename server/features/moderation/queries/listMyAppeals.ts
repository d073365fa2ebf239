import type { Actor } from '../../../../shared/contracts/actor.ts';
import type { MyAppeal } from '../../../../shared/contracts/appeals.ts';
import { presentAppeal } from '../appeal.presenter.ts';
import type { ModerationDeps } from '../moderation.deps.ts';

/** The actor's own appeals, newest first. */
export function listMyAppeals({ appeals }: Pick<ModerationDeps, 'appeals'>) {
  return async ({ actor }: { actor: Actor }): Promise<{ appeals: MyAppeal[] }> => ({
    appeals: (await appeals.findOf(actor.accountId)).map(presentAppeal),
  });
}
