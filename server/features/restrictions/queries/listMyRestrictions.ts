import type { Actor } from '../../../../shared/contracts/actor.ts';
import type { MyRestriction } from '../../../../shared/contracts/restrictions.ts';
import { isInForce } from '../../../../shared/domain/restrictions/restrictions.ts';
import type { Restriction } from '../restriction.model.ts';
import { restrictionScope } from '../restrictionLocks.ts';
import type { RestrictionsDeps } from '../restrictions.deps.ts';

/** What the actor may not do now, and why, oldest first. Who decided it is left out. */
export function listMyRestrictions({
  clock,
  restrictions,
  sealer,
}: Pick<RestrictionsDeps, 'clock' | 'restrictions' | 'sealer'>) {
  const present = async (found: Restriction): Promise<MyRestriction> => {
    const { publicId: id, kind, reason, from, until, words } = found;
    const text = await sealer.open({ ...restrictionScope(found), sealed: words });
    const times = { from: from.toISOString(), until: until?.toISOString() ?? null };
    return { id, kind, reason, words: text, ...times };
  };
  return async ({ actor }: { actor: Actor }): Promise<{ restrictions: MyRestriction[] }> => {
    const now = clock.now();
    const open = await restrictions.findOpenOf([actor.accountId]);
    return { restrictions: await Promise.all(open.filter((one) => isInForce(one, now)).map(present)) };
  };
}
