import type { Actor } from '../../../../shared/contracts/actor.ts';
import type { TeamMessage } from '../../../../shared/contracts/teamThreads.ts';
import type { Side } from '../../../../shared/domain/conversation/states.ts';
import { duplicateKeyOf, inTransaction } from '../../../platform/db/index.ts';
import { AppError } from '../../../platform/http/index.ts';
import type { CaseReference } from '../../moderation/index.ts';
import { casePartyAt } from '../caseParties.ts';
import type { CaseParty } from '../caseParties.ts';
import { findRepeat } from '../storeTeamMessage.ts';
import { storeWritten } from '../storeWritten.ts';
import { maySendAsTeam, mayWriteTo } from '../teamThread.policy.ts';
import type { TeamThreadsDeps } from '../teamThreads.deps.ts';

interface WriteInput {
  actor: Actor;
  /** Public id of the case. */
  id: string;
  side: Side;
  clientMessageId: string;
  text: string;
}

/**
 * A member of staff writes to a person whom a claimed case is about: check → message and audit in one transaction → push. The person learns
 * the writer's role, and nothing else of them. No lock of the conversation stops it.
 * @throws {AppError} notFound, ownCase, claimNeeded, caseClaimed
 * @throws {AppError} notAllowed for the subject of an allegation, unless by the safeguarding lead (R22)
 * @throws {AppError} teamTextStopped when the check stops the text
 * @throws {AppError} unavailable when the check does not answer
 * @throws {AppError} differentBody
 */
export function writeToPerson(deps: TeamThreadsDeps) {
  return async (input: WriteInput): Promise<{ message: TeamMessage }> => {
    const { actor, id, side } = input;
    const found = await deps.moderation.renewOwnClaim({ id, actor });
    const party = await casePartyAt(deps, { found, side });
    if (!mayWriteTo(found, { side, role: actor.role })) throw new AppError('notAllowed');
    const stored = await findStored(deps, input, party);
    if (stored) return { message: stored };
    await requireSound(deps, input, found);
    const store = () => inTransaction(() => storeWritten(deps, input, { found, party }));
    try {
      return await store();
    } catch (error) {
      if (!duplicateKeyOf(error)) throw error;
      // On a duplicate key another request opened the thread or stored the message: read it.
      const other = await findStored(deps, input, party);
      return other ? { message: other } : store();
    }
  };
}

/** The message that an earlier try of the same send has stored. */
async function findStored(
  deps: TeamThreadsDeps,
  input: WriteInput,
  { key }: CaseParty,
): Promise<TeamMessage | null> {
  const thread = await deps.threads.findByKey(key);
  return thread && findRepeat(deps, { ...input, thread });
}

/** @throws {AppError} unavailable, teamTextStopped; a stopped text is in the audit, without its words */
async function requireSound(
  deps: TeamThreadsDeps,
  { actor, text }: WriteInput,
  { caseId }: CaseReference,
): Promise<void> {
  const { accountId } = actor;
  const result = await deps.moderation.check({ accountId, text, from: 'mentor', before: [] });
  if (result.errored) throw new AppError('unavailable');
  if (maySendAsTeam(result)) return;
  const subject = { kind: 'case', id: caseId };
  await deps.audit.record({ actorId: accountId, action: 'teamThread.textStopped', subject, caseId });
  throw new AppError('teamTextStopped');
}
