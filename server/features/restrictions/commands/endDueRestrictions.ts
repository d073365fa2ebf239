import { endRestriction } from '../endRestriction.ts';
import type { RestrictionsDeps } from '../restrictions.deps.ts';

/** Ends every restriction that is past its day. A sweep: several processes may run it at once, and each restriction ends once. */
export function endDueRestrictions(deps: RestrictionsDeps) {
  return async (): Promise<void> => {
    for (const found of await deps.restrictions.findDue(deps.clock.now()))
      await endRestriction(deps, { found, as: 'expired', by: null });
  };
}
