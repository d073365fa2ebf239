import type { ReplyHabit } from '../../../../shared/domain/time/replyHabit.ts';
import { DAY_MS } from '../../../../shared/domain/units.ts';
import type { RepliesDeps } from '../replies.deps.ts';
import { replyHabitsOf } from './replyHabitsOf.ts';

/** For how long promises are counted. */
const COUNTED_DAYS = 60;

/** How many of a mentor's replies of the last 60 days came in time, and what is said of them where they are suggested. */
export function getMyReplies(deps: RepliesDeps) {
  const { clock } = deps;
  const habitsOf = replyHabitsOf(deps);
  return async (mentorId: string): Promise<{ kept: number; total: number; habit: ReplyHabit | null }> => {
    const now = clock.now();
    const from = new Date(now.getTime() - COUNTED_DAYS * DAY_MS);
    const counted = await deps.waits.countKept({ mentorId, from, now });
    return { ...counted, habit: (await habitsOf([mentorId])).get(mentorId) ?? null };
  };
}
