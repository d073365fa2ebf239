import { toSecond } from '../../../../shared/domain/time/calendar.ts';
import { backFrom, hoursOf, NO_CONTACT } from '../contact.policy.ts';
import type { TimeDeps } from '../time.deps.ts';

/** When a mentor is there again who is away or outside their contact hours; null for everyone else. */
export function silentUntil({ clock, meters }: Pick<TimeDeps, 'clock' | 'meters'>) {
  return async (accountId: string): Promise<Date | null> => {
    const record = await meters.find(accountId);
    if (!record) return null;
    const { meter, contact = NO_CONTACT } = record;
    const awayUntil = backFrom(hoursOf({ meter, contact }), toSecond(clock.now()));
    return awayUntil === null ? null : new Date(awayUntil * 1000);
  };
}
