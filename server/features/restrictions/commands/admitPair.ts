import { effectOf, isInForce } from '../../../../shared/domain/restrictions/restrictions.ts';
import { AppError } from '../../../platform/http/index.ts';
import { lockIdOfRestriction } from '../restrictionLocks.ts';
import type { RestrictionsDeps } from '../restrictions.deps.ts';

/**
 * Whether two people may begin a conversation, for the transaction that begins it: a restriction of either at the same instant conflicts.
 * @returns the locks that the conversation begins with: of restrictions under which messages wait for a person
 * @throws {AppError} restricted for a mentor who is out of matching
 * @throws {AppError} requestOver for a mentee who is: the mentor learns no more than that
 */
export function admitPair({ clock, restrictions }: Pick<RestrictionsDeps, 'clock' | 'restrictions'>) {
  return async ({ menteeId, mentorId }: { menteeId: string; mentorId: string }): Promise<string[]> => {
    await restrictions.guard(mentorId);
    await restrictions.guard(menteeId);
    const now = clock.now();
    const open = await restrictions.findOpenOf([menteeId, mentorId]);
    const restrictionsOf = (accountId: string) => open.filter((one) => one.accountId === accountId);
    if (effectOf(restrictionsOf(mentorId), now).stopsMatching) throw new AppError('restricted');
    if (effectOf(restrictionsOf(menteeId), now).stopsMatching) throw new AppError('requestOver');
    return open.filter((one) => isInForce(one, now)).flatMap((one) => lockIdOfRestriction(one) ?? []);
  };
}
