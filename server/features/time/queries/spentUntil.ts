import { balanceAt } from '../../../../shared/domain/time/balance.ts';
import { isOpenFor } from '../../../../shared/domain/time/meter.ts';
import { projectMeter } from '../meter.access.ts';
import type { TimeDeps } from '../time.deps.ts';

/**
 * When a mentor whose minutes are used up may write in a conversation again; null while they may.
 * @throws {AppError} notFound: no time is kept for this mentor.
 */
export function spentUntil(deps: Pick<TimeDeps, 'clock' | 'meters' | 'moderation'>) {
  return async (input: { mentorId: string; conversationId: string }): Promise<Date | null> => {
    const meter = await projectMeter(deps, { mentorId: input.mentorId });
    if (isOpenFor(meter, input.conversationId)) return null;
    return new Date(balanceAt(meter, meter.at).opensAt * 1000);
  };
}
