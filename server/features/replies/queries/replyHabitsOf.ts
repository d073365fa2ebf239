import { toSecond } from '../../../../shared/domain/time/calendar.ts';
import { HABIT_DAYS, replyHabitOf } from '../../../../shared/domain/time/replyHabit.ts';
import type { ReplyHabit, WaitForReply } from '../../../../shared/domain/time/replyHabit.ts';
import { DAY_MS } from '../../../../shared/domain/units.ts';
import type { RepliesDeps } from '../replies.deps.ts';

/** How soon mentors answer, by account id; a mentor of whom nothing can be said is absent. */
export function replyHabitsOf({ clock, waits }: Pick<RepliesDeps, 'clock' | 'waits'>) {
  return async (mentorIds: readonly string[]): Promise<Map<string, ReplyHabit>> => {
    const now = clock.now();
    const from = new Date(now.getTime() - HABIT_DAYS * DAY_MS);
    const ofMentors = new Map<string, WaitForReply[]>();
    for (const { mentorId, since, answeredAt, endedAt } of await waits.findBegun({ mentorIds, from })) {
      const until = answeredAt ?? endedAt ?? null;
      const wait = {
        since: toSecond(since),
        until: until && toSecond(until),
        isAnswered: answeredAt !== null,
      };
      ofMentors.set(mentorId, [...(ofMentors.get(mentorId) ?? []), wait]);
    }
    const habits = new Map<string, ReplyHabit>();
    for (const [mentorId, found] of ofMentors) {
      const habit = replyHabitOf(found, toSecond(now));
      if (habit) habits.set(mentorId, habit);
    }
    return habits;
  };
}
