import { teamThreadChangedPush } from '../../../../shared/contracts/teamThreads.ts';
import type { Actor } from '../../../../shared/contracts/actor.ts';
import { AppError } from '../../../platform/http/index.ts';
import { openPosition } from '../readMessages.ts';
import type { TeamThreadsDeps } from '../teamThreads.deps.ts';

/**
 * Marks a thread as read up to a message, and tells the person's other devices. The team is not told.
 * @throws {AppError} notFound for a thread of another person
 * @throws {AppError} cursorGone for a position in another thread
 */
export function markTeamThreadRead(deps: Pick<TeamThreadsDeps, 'cursors' | 'realtime' | 'threads'>) {
  return async (input: { actor: Actor; id: string; upTo: string }): Promise<void> => {
    const { accountId } = input.actor;
    const thread = await deps.threads.findForPerson({ publicId: input.id, accountId });
    if (!thread) throw new AppError('notFound');
    const seq = openPosition(deps, { threadId: thread._id, cursor: input.upTo });
    if (await deps.threads.markRead({ threadId: thread._id, seq }))
      deps.realtime.toAccount(accountId, teamThreadChangedPush, { threadId: thread.publicId });
  };
}
