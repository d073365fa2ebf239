import { defineReaction } from '../../platform/events/index.ts';
import type { Reaction } from '../../platform/events/index.ts';
import { minutesOpened } from '../time/index.ts';
import type { openWait } from './commands/openWait.ts';
import type { RepliesPorts } from './replies.ports.ts';

/** What was written while a mentor's minutes were used up reaches them when minutes open: the promise counts from there. */
export function repliesReactions({
  open,
  conversations,
}: {
  open: ReturnType<typeof openWait>;
  conversations: RepliesPorts['conversations'];
}): readonly Reaction[] {
  return [
    defineReaction({
      name: 'replies.onMinutesOpened',
      event: minutesOpened,
      run: async ({ mentorId, opensAt }) => {
        for (const { menteeId, conversationId } of await conversations.waitingMentees(mentorId)) {
          await open({ conversationId, mentorId, menteeId, at: new Date(opensAt) });
        }
      },
    }),
  ];
}
