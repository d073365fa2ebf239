import type { FeatureModule } from '../../platform/feature.ts';
import type { Platform } from '../../platform/platform.ts';
import { createProfile } from './commands/createProfile.ts';
import { expireOverdue } from './commands/expireOverdue.ts';
import { createHelpRequestRepository } from './helpRequest.repository.ts';
import type { MatchingDeps } from './matching.deps.ts';
import type { MatchingPorts } from './matching.ports.ts';
import { matchingReactions } from './matching.reactions.ts';
import { matchingRoutes } from './matching.routes.ts';
import { createMatchRequestRepository } from './matchRequest.repository.ts';
import { createProfileRepository } from './profile.repository.ts';
import { readLabels } from './topicLabels.ts';
import { createTopicRepository } from './topic.repository.ts';

export type MatchingFeature = ReturnType<typeof createMatchingFeature>;

/** From a need to a conversation: suggestions, requests and their answers. */
export function createMatchingFeature({ platform, ...ports }: { platform: Platform } & MatchingPorts) {
  const deps: MatchingDeps = {
    ...platform,
    ...ports,
    topics: createTopicRepository(),
    profiles: createProfileRepository(),
    helpRequests: createHelpRequestRepository(),
    requests: createMatchRequestRepository(),
  };
  const module: FeatureModule = {
    name: 'matching',
    prepare: () => deps.topics.seed(),
    routes: matchingRoutes(deps),
    reactions: matchingReactions(deps),
    sweeps: [{ name: 'matching.expireOverdue', everySeconds: 30, run: () => expireOverdue(deps)() }],
  };

  return {
    module,
    createProfile: createProfile(deps),
    /** Adds the topics an installation starts with, as every start does; for commands, which never start a role. */
    seedTopics: () => deps.topics.seed(),
    /** Public id → label, of those that exist. */
    async topicLabels(topicIds: readonly string[]): Promise<Map<string, string>> {
      const { topics } = await readLabels(deps);
      return new Map([...topics].filter(([id]) => topicIds.includes(id)));
    },
  };
}
