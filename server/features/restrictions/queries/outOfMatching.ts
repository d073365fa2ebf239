import { isInForce, stopsMatching } from '../../../../shared/domain/restrictions/restrictions.ts';
import type { RestrictionsDeps } from '../restrictions.deps.ts';

/** The ids of those accounts that a restriction keeps out of matching now. */
export function outOfMatching({ clock, restrictions }: Pick<RestrictionsDeps, 'clock' | 'restrictions'>) {
  return async (accountIds: readonly string[]): Promise<ReadonlySet<string>> => {
    if (accountIds.length === 0) return new Set();
    const now = clock.now();
    const open = await restrictions.findOpenOf(accountIds);
    const stopping = open.filter((one) => stopsMatching(one.kind) && isInForce(one, now));
    return new Set(stopping.map(({ accountId }) => accountId));
  };
}
