import { LIMITS } from '../../../../shared/contracts/limits.ts';
import { balanceAt } from '../../../../shared/domain/time/balance.ts';
import { toSecond } from '../../../../shared/domain/time/calendar.ts';
import { nextOpenAt } from '../../../../shared/domain/time/contactHours.ts';
import { HOUR_SECONDS, MINUTE_SECONDS } from '../../../../shared/domain/units.ts';
import { hoursOf, isAway, NO_CONTACT } from '../contact.policy.ts';
import type { MentorState } from '../contact.policy.ts';
import type { TimeDeps } from '../time.deps.ts';

/**
 * Whole minutes that mentors have left for a new mentee, by account id: none of one who is away, or whose next contact hour comes after a
 * request of now would have run out. A mentor without a meter is absent.
 */
export function minutesToOffer({ clock, meters }: Pick<TimeDeps, 'clock' | 'meters'>) {
  return async (mentorIds: readonly string[]): Promise<Map<string, number>> => {
    const at = toSecond(clock.now());
    const records = await meters.findMany(mentorIds);
    return new Map(
      records.map(({ _id, meter, contact = NO_CONTACT }) => [
        _id,
        canAnswerInTime({ meter, contact }, at)
          ? Math.floor(balanceAt(meter, at).remainingSeconds / MINUTE_SECONDS)
          : 0,
      ]),
    );
  };
}

/** Whether a mentor has contact hours before a request that is made now would expire. @param at epoch seconds */
function canAnswerInTime(state: MentorState, at: number): boolean {
  const expiresAt = at + LIMITS.requestHours * HOUR_SECONDS;
  return !isAway(state.contact, at) && nextOpenAt(hoursOf(state), at) < expiresAt;
}
