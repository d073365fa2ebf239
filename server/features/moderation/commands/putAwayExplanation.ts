import type { Actor } from '../../../../shared/contracts/actor.ts';
import { explanationsChangedPush } from '../../../../shared/contracts/explanations.ts';
import { AppError } from '../../../platform/http/index.ts';
import type { ModerationDeps } from '../moderation.deps.ts';

/**
 * Puts an explanation of the actor's own away, on all their devices.
 * @throws {AppError} notFound for what is not the actor's own
 */
export function putAwayExplanation({
  clock,
  explanations,
  realtime,
}: Pick<ModerationDeps, 'clock' | 'explanations' | 'realtime'>) {
  return async ({ id: publicId, actor }: { id: string; actor: Actor }): Promise<void> => {
    const { accountId } = actor;
    if (!(await explanations.putAway({ accountId, publicId, at: clock.now() })))
      throw new AppError('notFound');
    realtime.toAccount(accountId, explanationsChangedPush, {});
  };
}
