import { DESK_ROLES } from '../../../../shared/contracts/actor.ts';
import { caseNumberOf } from '../case.policy.ts';
import type { ModerationDeps } from '../moderation.deps.ts';
import { whoMayWork } from './whoMayWork.ts';

/**
 * Numbers of the undecided appeals that no member of staff may decide: each of them decided before, may not
 * read what was decided (R23), or is not approved for the age band.
 */
export function listAppealsWithoutDecider(
  deps: Pick<ModerationDeps, 'accounts' | 'caseReaders' | 'cases' | 'queue'>,
) {
  const findAllowed = whoMayWork(deps);
  return async (): Promise<string[]> => {
    const waiting = await deps.queue.listAppeals();
    if (waiting.length === 0) return [];
    const staff = await deps.accounts.listStaffOfRoles(DESK_ROLES);
    const allowed = await findAllowed({
      caseIds: waiting.map(({ _id }) => _id),
      accountIds: staff.map(({ accountId }) => accountId),
    });
    return waiting.filter(({ _id }) => (allowed.get(_id) ?? []).length === 0).map(caseNumberOf);
  };
}
