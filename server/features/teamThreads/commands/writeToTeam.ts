import type { Actor } from '../../../../shared/contracts/actor.ts';
import type { TeamMessage } from '../../../../shared/contracts/teamThreads.ts';
import type { HelpLevel } from '../../../../shared/domain/moderation/riskLevels.ts';
import { AppError } from '../../../platform/http/index.ts';
import { receiveText } from '../receiveText.ts';
import type { TeamThreadsDeps } from '../teamThreads.deps.ts';

interface WriteInput {
  actor: Actor;
  /** Public id of the thread. */
  id: string;
  clientMessageId: string;
  text: string;
}

/**
 * A person answers the team. The text goes to the case of the thread, or opens one where that is decided.
 * @throws {AppError} notFound for a thread of another person
 * @throws {AppError} tooMany, for a text without a risk
 * @throws {AppError} differentBody
 */
export function writeToTeam(deps: TeamThreadsDeps) {
  const receive = receiveText(deps);
  return async (input: WriteInput): Promise<{ message: TeamMessage; helpLevel: HelpLevel | null }> => {
    const { id, actor, clientMessageId, text } = input;
    const thread = await deps.threads.findForPerson({ publicId: id, accountId: actor.accountId });
    if (!thread) throw new AppError('notFound');
    const { side, conversationId } = thread;
    const received = await receive({ actor, side, conversationId, thread, clientMessageId, text });
    return { message: received.message, helpLevel: received.thread.helpLevel };
  };
}
