import type { Actor } from '../../../shared/contracts/actor.ts';
import type { CalloutDeps } from './callout.deps.ts';
import { mayAcknowledge } from './callout.policy.ts';
import type { CaseClock } from './caseClock.model.ts';
import { changeClock } from './clockRounds.ts';

/** Stops the clock of a case, unless it is stopped already or not for this person. Joins the running transaction. */
export async function acknowledgeClock(
  deps: CalloutDeps,
  found: CaseClock,
  { accountId: by, role }: Pick<Actor, 'accountId' | 'role'>,
): Promise<CaseClock> {
  if (!mayAcknowledge(found, role)) return found;
  const change = { acknowledged: { by, at: deps.clock.now() }, nextDueAt: null };
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
