import { isInForce } from '../../../../shared/domain/restrictions/restrictions.ts';
import type { Restriction } from '../restriction.model.ts';
import type { RestrictionsDeps } from '../restrictions.deps.ts';

/** The restrictions of these people that are in force now, for the desk, oldest first. */
export function restrictionsOf({ clock, restrictions }: Pick<RestrictionsDeps, 'clock' | 'restrictions'>) {
  return async (accountIds: readonly string[]): Promise<Restriction[]> => {
    const now = clock.now();
    return (await restrictions.findOpenOf(accountIds)).filter((one) => isInForce(one, now));
  };
}
