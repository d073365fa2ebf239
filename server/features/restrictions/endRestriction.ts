import { restrictionsChangedPush } from '../../../shared/contracts/restrictions.ts';
import type { RestrictionEnding } from '../../../shared/domain/restrictions/restrictions.ts';
import { afterCommit, inTransaction } from '../../platform/db/index.ts';
import type { Restriction } from './restriction.model.ts';
import { lockIdOfRestriction } from './restrictionLocks.ts';
import type { RestrictionsDeps } from './restrictions.deps.ts';

interface EndInput {
  found: Restriction;
  as: RestrictionEnding;
  /** Account of the member of staff; null for the sweep. */
  by: string | null;
  /** The case in which staff ended it. */
  caseId?: string;
}

/**
 * Ends a restriction once, with its locks and a notice to its person, in one transaction. Joins the running one.
 * @returns false, with nothing changed, where it has ended already
 */
export async function endRestriction(deps: RestrictionsDeps, input: EndInput): Promise<boolean> {
  const { audit, clock, conversations, notifications, realtime, restrictions } = deps;
  const { found, as, by, caseId } = input;
  const { _id, accountId, side } = found;
  return inTransaction(async () => {
    const ended = await restrictions.end({ _id, as, at: clock.now(), endedBy: by });
    if (!ended) return false;
    const lockId = lockIdOfRestriction(found);
    if (lockId !== null) await conversations.unlockConversationsOf({ accountId, lockId, by });
    const subject = { kind: 'restriction', id: _id };
    await audit.record({ actorId: by, action: `restriction.${as}`, subject, ...(caseId && { caseId }) });
    const path = side === 'mentor' ? '/mentor' : '/home';
    await notifications.notify({ accountId, kind: 'decision', about: `${_id}:${as}`, path });
    afterCommit(() => realtime.toAccount(accountId, restrictionsChangedPush, {}));
    return true;
  });
}
