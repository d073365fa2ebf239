import type { TimeView } from '../../../../shared/contracts/time.ts';
import { projectMeter } from '../meter.access.ts';
import type { TimeDeps } from '../time.deps.ts';
import { viewMeter } from '../time.view.ts';

/**
 * A mentor's minutes now.
 * @throws {AppError} notFound: no time is kept for this mentor.
 */
export function viewOf(deps: Pick<TimeDeps, 'clock' | 'conversations' | 'meters' | 'moderation'>) {
  return async (mentorId: string): Promise<TimeView> =>
    viewMeter(deps, await projectMeter(deps, { mentorId }));
}
