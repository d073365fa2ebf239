import type { Actor } from '../../../../shared/contracts/actor.ts';
import { beginBreak, seenAgain } from '../../../../shared/domain/moderation/welfare.ts';
import type { ModerationDeps } from '../moderation.deps.ts';

/** Begins the actor's break now. Cases that they have stay theirs until the claims end. */
export function takeBreak({ clock, desks }: Pick<ModerationDeps, 'clock' | 'desks'>) {
  return async ({ actor: { accountId } }: { actor: Actor }): Promise<void> => {
    const now = clock.now();
    const before = await desks.find(accountId);
    await desks.save(accountId, { time: beginBreak(seenAgain(before?.time ?? null, now), now) });
  };
}
