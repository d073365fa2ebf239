import { defineReaction } from '../../platform/events/index.ts';
import type { Reaction } from '../../platform/events/index.ts';
import { applicationMoved } from '../screening/index.ts';
import type { expireUnmatchable } from './commands/expireUnmatchable.ts';

interface MatchingReactionHandlers {
  commands: { expireUnmatchable: ReturnType<typeof expireUnmatchable> };
}

export function matchingReactions({ commands }: MatchingReactionHandlers): readonly Reaction[] {
  return [
    defineReaction({
      name: 'matching.onApplicationMoved',
      event: applicationMoved,
      run: ({ mentorId }) => commands.expireUnmatchable({ mentorId }),
    }),
  ];
}
