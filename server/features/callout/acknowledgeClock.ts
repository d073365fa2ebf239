import type { Actor } from '../../../shared/contracts/actor.ts';
import type { CalloutDeps } from './callout.deps.ts';
import { mayAcknowledge } from './callout.policy.ts';
import type { CaseClock } from './caseClock.model.ts';
import { changeClock } from './clockRounds.ts';
import { watchHands } from './recallUnclaimed.ts';

/**
 * Ends the call of a case, unless it is over already or not for this person: nothing of this round fires any more. A case that no one has
 * claimed in time is called out again. Joins the running transaction.
 */
export async function acknowledgeClock(
  deps: CalloutDeps,
  found: CaseClock,
  { accountId: by, role }: Pick<Actor, 'accountId' | 'role'>,
): Promise<CaseClock> {
  if (!mayAcknowledge(found, role)) return found;
  const at = deps.clock.now();
  const change = { acknowledged: { by, at }, ...watchHands(found.marks, at) };
  const changed = await changeClock(deps, found, change);
  const { _id: caseId } = found;
  await deps.audit.record({
    actorId: by,
    action: 'case.acknowledged',
    subject: { kind: 'case', id: caseId },
    caseId,
  });
  return changed;
}
