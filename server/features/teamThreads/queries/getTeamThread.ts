import type { Actor } from '../../../../shared/contracts/actor.ts';
import type { TeamMessage } from '../../../../shared/contracts/teamThreads.ts';
import type { HelpLevel } from '../../../../shared/domain/moderation/riskLevels.ts';
import { AppError } from '../../../platform/http/index.ts';
import { readMessages, sealPosition } from '../readMessages.ts';
import type { TeamThreadsDeps } from '../teamThreads.deps.ts';

interface ThreadPage {
  messages: TeamMessage[];
  earlier: string | null;
  cursor: string | null;
  helpLevel: HelpLevel | null;
}

/**
 * A page of a person's own thread with the team.
 * @throws {AppError} notFound for a thread of another person
 * @throws {AppError} cursorGone
 */
export function getTeamThread(deps: Pick<TeamThreadsDeps, 'cursors' | 'sealer' | 'threads'>) {
  return async (input: { actor: Actor; id: string; before?: string | undefined }): Promise<ThreadPage> => {
    const { actor, id, before } = input;
    const thread = await deps.threads.findForPerson({ publicId: id, accountId: actor.accountId });
    if (!thread) throw new AppError('notFound');
    const { messages, earlier, newest } = await readMessages(deps, { thread, before });
    const cursor = newest === null ? null : sealPosition(deps, { threadId: thread._id, seq: newest });
    return { messages, earlier, cursor, helpLevel: thread.helpLevel };
  };
}
