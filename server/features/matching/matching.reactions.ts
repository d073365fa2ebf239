import { defineReaction } from '../../platform/events/index.ts';
import type { Reaction } from '../../platform/events/index.ts';
import { applicationMoved } from '../screening/index.ts';
import { letGoOfRequests } from './commands/letGoOfRequests.ts';
import type { MatchingDeps } from './matching.deps.ts';

export const matchingReactions = (deps: MatchingDeps): readonly Reaction[] => [
  defineReaction({
    name: 'matching.onApplicationMoved',
    event: applicationMoved,
    run: ({ mentorId }) => letGoOfRequests(deps)({ mentorId }),
  }),
];
