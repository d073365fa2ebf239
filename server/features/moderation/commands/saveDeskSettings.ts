import type { Actor } from '../../../../shared/contracts/actor.ts';
import type { DeskView } from '../../../../shared/contracts/desk.ts';
import { seenAgain } from '../../../../shared/domain/moderation/welfare.ts';
import type { AvoidableTopic } from '../../../../shared/domain/moderation/welfare.ts';
import type { ModerationDeps } from '../moderation.deps.ts';

/** Keeps what a member of staff set for their own desk: the topics that they are not given, and the views of the queue that they saved. */
export function saveDeskSettings({ clock, desks }: Pick<ModerationDeps, 'clock' | 'desks'>) {
  return async (input: { actor: Actor; avoids: AvoidableTopic[]; views: DeskView[] }): Promise<void> => {
    const { avoids, views } = input;
    const { accountId } = input.actor;
    const before = await desks.find(accountId);
    await desks.save(accountId, { time: seenAgain(before?.time ?? null, clock.now()), avoids, views });
  };
}
