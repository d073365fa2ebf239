import { defineReaction } from '../../platform/events/index.ts';
import type { Reaction } from '../../platform/events/index.ts';
import { applicationMoved } from '../screening/index.ts';
import { letGoOfRequests } from './commands/letGoOfRequests.ts';
import type { MatchingDeps } from './matching.deps.ts';

export function matchingReactions(deps: MatchingDeps): readonly Reaction[] {
  return [
    defineReaction({
      name: 'matching.onApplicationMoved',
      event: applicationMoved,
      run: ({ mentorId }) => letGoOfRequests(deps)({ mentorId }),
    }),
  ];
}
