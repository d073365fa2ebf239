import { defineReaction } from '../../platform/events/index.ts';
import type { Reaction } from '../../platform/events/index.ts';
import { stopsMatching } from '../../../shared/domain/restrictions/restrictions.ts';
import { personRestricted } from '../restrictions/index.ts';
import { conversationClosed } from '../conversations/index.ts';
import { applicationMoved } from '../screening/index.ts';
import { minutesOpened } from '../time/index.ts';
import type { expireUnmatchable } from './commands/expireUnmatchable.ts';
import type { moveWaitlist } from './commands/moveWaitlist.ts';

interface MatchingReactionHandlers {
  commands: {
    expireUnmatchable: ReturnType<typeof expireUnmatchable>;
    moveWaitlist: ReturnType<typeof moveWaitlist>;
  };
}

export function matchingReactions({ commands }: MatchingReactionHandlers): readonly Reaction[] {
  return [
    defineReaction({
      name: 'matching.onApplicationMoved',
      event: applicationMoved,
      run: ({ mentorId }) => commands.expireUnmatchable({ mentorId }),
    }),
    defineReaction({
      name: 'matching.onPersonRestricted',
      event: personRestricted,
      // A mentee has no requests as a mentor: nothing expires.
      run: async ({ accountId: mentorId, kind }) => {
        if (stopsMatching(kind)) await commands.expireUnmatchable({ mentorId });
      },
    }),
    defineReaction({
      name: 'matching.onConversationClosed',
      event: conversationClosed,
      run: ({ mentorId }) => commands.moveWaitlist({ mentorId }),
    }),
    defineReaction({
      name: 'matching.onMinutesOpened',
      event: minutesOpened,
      run: ({ mentorId }) => commands.moveWaitlist({ mentorId }),
    }),
  ];
}
