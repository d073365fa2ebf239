import type { TimeView } from '../../../../shared/contracts/time.ts';
import { isOpenFor } from '../../../../shared/domain/time/meter.ts';
import { projectMeter } from '../meter.access.ts';
import type { TimeDeps } from '../time.deps.ts';
import { viewMeter } from '../time.view.ts';

/**
 * A mentor's minutes, and whether they may be shown what is new in one conversation. Both come from one reading of the meter,
 * so that they agree.
 * @throws {AppError} notFound: no time is kept for this mentor.
 */
export function viewFor(deps: Pick<TimeDeps, 'clock' | 'conversations' | 'meters' | 'moderation'>) {
  return async (input: {
    mentorId: string;
    conversationId: string;
  }): Promise<{ isOpen: boolean; view: TimeView }> => {
    const meter = await projectMeter(deps, { mentorId: input.mentorId });
    return { isOpen: isOpenFor(meter, input.conversationId), view: await viewMeter(deps, meter) };
  };
}
