import { DAY_MS } from '../../../../shared/domain/units.ts';
import type { RepliesDeps } from '../replies.deps.ts';

/** For how long promises are counted. */
const COUNTED_DAYS = 60;

/** How many of a mentor's replies of the last 60 days came in time. */
export function getMyReplies({ clock, waits }: RepliesDeps) {
  return (mentorId: string): Promise<{ kept: number; of: number }> => {
    const now = clock.now();
    return waits.countKept({ mentorId, from: new Date(now.getTime() - COUNTED_DAYS * DAY_MS), now });
  };
}
