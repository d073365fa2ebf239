import type { Actor } from '../../../../shared/contracts/actor.ts';
import { AppError } from '../../../platform/http/index.ts';
import { receiveText } from '../receiveText.ts';
import type { TeamThreadsDeps } from '../teamThreads.deps.ts';

interface AskInput {
  actor: Actor;
  clientMessageId: string;
  text: string;
}

/**
 * A person writes to the team about no conversation: a young person whose conversations are stopped can talk to someone. It goes to the
 * undecided case of that thread, or opens a case of its own.
 * @returns the public id of the thread
 * @throws {AppError} notAllowed for staff
 * @throws {AppError} tooMany, for a text without a risk
 * @throws {AppError} differentBody
 */
export function askTeam(deps: TeamThreadsDeps) {
  const receive = receiveText(deps);
  return async ({ actor, ...written }: AskInput): Promise<{ threadId: string }> => {
    const { role: side } = actor;
    if (side !== 'mentee' && side !== 'mentor') throw new AppError('notAllowed');
    const received = await receive({ actor, side, conversationId: null, thread: null, ...written });
    return { threadId: received.thread.publicId };
  };
}
