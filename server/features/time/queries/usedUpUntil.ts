import { balanceAt } from '../../../../shared/domain/time/balance.ts';
import { projectMeter } from '../meter.access.ts';
import type { TimeDeps } from '../time.deps.ts';

/**
 * When a mentor whose minutes are used up has minutes for a new mentee again; null while there are some.
 * @throws {AppError} notFound: no time is kept for this mentor.
 */
export function usedUpUntil(deps: Pick<TimeDeps, 'clock' | 'meters' | 'moderation'>) {
  return async (mentorId: string): Promise<Date | null> => {
    const meter = await projectMeter(deps, { mentorId });
    const { remainingSeconds, opensAt } = balanceAt(meter, meter.at);
    return remainingSeconds > 0 ? null : new Date(opensAt * 1000);
  };
}
