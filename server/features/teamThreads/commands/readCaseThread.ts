import type { Actor } from '../../../../shared/contracts/actor.ts';
import type { TeamMessage } from '../../../../shared/contracts/teamThreads.ts';
import type { Side } from '../../../../shared/domain/conversation/states.ts';
import { casePartyAt } from '../caseParties.ts';
import { readMessages } from '../readMessages.ts';
import type { TeamThreadsDeps } from '../teamThreads.deps.ts';

interface ReadInput {
  actor: Actor;
  /** Public id of the case. */
  id: string;
  side: Side;
  before?: string | undefined;
}

/**
 * Uncovers a page of the thread with a person whom a claimed case is about. The read is in the audit before the words leave (R38).
 * @throws {AppError} notFound, ownCase, notAllowed, claimNeeded, caseClaimed
 * @throws {AppError} cursorGone
 */
export function readCaseThread(deps: TeamThreadsDeps) {
  return async (input: ReadInput): Promise<{ messages: TeamMessage[]; earlier: string | null }> => {
    const { actor, id, side, before } = input;
    const found = await deps.moderation.renewOwnClaim({ id, actor });
    const { key } = await casePartyAt(deps, { found, side });
    const thread = await deps.threads.findByKey(key);
    if (!thread) return { messages: [], earlier: null };
    const { caseId } = found;
    const subject = { kind: 'teamThread', id: thread._id };
    await deps.audit.record({ actorId: actor.accountId, action: 'teamThread.read', subject, caseId });
    const { messages, earlier } = await readMessages(deps, { thread, before });
    return { messages, earlier };
  };
}
