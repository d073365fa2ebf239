import { balanceAt } from '../../../../shared/domain/time/balance.ts';
import { toSecond } from '../../../../shared/domain/time/calendar.ts';
import { MINUTE_SECONDS } from '../../../../shared/domain/units.ts';
import type { TimeDeps } from '../time.deps.ts';

/** Whole minutes that mentors have left, by account id; a mentor without a meter is absent. */
export function minutesLeft({ clock, meters }: Pick<TimeDeps, 'clock' | 'meters'>) {
  return async (mentorIds: readonly string[]): Promise<Map<string, number>> => {
    const at = toSecond(clock.now());
    const records = await meters.findMany(mentorIds);
    return new Map(
      records.map(({ _id, meter }) => [
        _id,
        Math.floor(balanceAt(meter, at).remainingSeconds / MINUTE_SECONDS),
      ]),
    );
  };
}
