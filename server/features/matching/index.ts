import { MINUTE_SECONDS } from '../../../shared/domain/units.ts';
import type { FeatureModule } from '../../platform/feature.ts';
import type { Platform } from '../../platform/platform.ts';
import { acceptRequest } from './commands/acceptRequest.ts';
import { askForHelp } from './commands/askForHelp.ts';
import { createProfile } from './commands/createProfile.ts';
import { declineRequest } from './commands/declineRequest.ts';
import { eraseMentee } from './commands/eraseMentee.ts';
import { expireOverdue } from './commands/expireOverdue.ts';
import { expireUnmatchable } from './commands/expireUnmatchable.ts';
import { moveWaitlist } from './commands/moveWaitlist.ts';
import { relistAll } from './commands/relistAll.ts';
import { relistMentors } from './commands/relistMentors.ts';
import { requestMentor } from './commands/requestMentor.ts';
import { saveProfile } from './commands/saveProfile.ts';
import { setTellWhenFree } from './commands/setTellWhenFree.ts';
import { suggestMentors } from './commands/suggestMentors.ts';
import { tellWhoWait } from './commands/tellWhoWait.ts';
import { withdrawRequest } from './commands/withdrawRequest.ts';
import { createHelpRequestRepository } from './helpRequest.repository.ts';
import type { MatchingDeps } from './matching.deps.ts';
import type { MatchingPorts } from './matching.ports.ts';
import { matchingReactions } from './matching.reactions.ts';
import { matchingRoutes } from './matching.routes.ts';
import { createMatchRequestRepository } from './matchRequest.repository.ts';
import { createProfileRepository } from './profile.repository.ts';
import { getHelpRequest } from './queries/getHelpRequest.ts';
import { getProfile } from './queries/getProfile.ts';
import { listIncoming } from './queries/listIncoming.ts';
import { listTopics } from './queries/listTopics.ts';
import { readAskedWords } from './queries/readAskedWords.ts';
import { readLabels } from './topicLabels.ts';
import { createTopicRepository } from './topic.repository.ts';

/** How long a mentor whose evidence was renewed without a move of the application may not be found. */
const RELIST_SECONDS = 15 * MINUTE_SECONDS;

/** How much earlier than the next one the mentee who waits longest is told of a mentor. */
const TELL_SECONDS = 10 * MINUTE_SECONDS;

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
  const commands = {
    acceptRequest: acceptRequest(deps),
    askForHelp: askForHelp(deps),
    createProfile: createProfile(deps),
    declineRequest: declineRequest(deps),
    expireOverdue: expireOverdue(deps),
    expireUnmatchable: expireUnmatchable(deps),
    moveWaitlist: moveWaitlist(deps),
    relistAll: relistAll(deps),
    relistMentors: relistMentors(deps),
    requestMentor: requestMentor(deps),
    saveProfile: saveProfile(deps),
    setTellWhenFree: setTellWhenFree(deps),
    suggestMentors: suggestMentors(deps),
    tellWhoWait: tellWhoWait(deps),
    withdrawRequest: withdrawRequest(deps),
  };
  const queries = {
    getHelpRequest: getHelpRequest(deps),
    getProfile: getProfile(deps),
    listIncoming: listIncoming(deps),
    listTopics: listTopics(deps),
  };
  const module: FeatureModule = {
    name: 'matching',
    prepare: () => deps.topics.seed(),
    routes: matchingRoutes({ commands, queries }),
    reactions: matchingReactions({ commands }),
    sweeps: [
      { name: 'matching.expireOverdue', everySeconds: 30, run: () => commands.expireOverdue() },
      { name: 'matching.relist', everySeconds: RELIST_SECONDS, run: commands.relistAll },
      { name: 'matching.tellWhoWait', everySeconds: TELL_SECONDS, run: commands.tellWhoWait },
    ],
  };

  return {
    module,
    createProfile: commands.createProfile,
    suggestMentors: commands.suggestMentors,
    /** After a release of ratings, in its transaction: the mentors rank by it from now on. */
    relistMentors: commands.relistMentors,
    /** What mentee and mentor do until their conversation begins, for demo conversations. */
    participants: {
      findNeed: queries.getHelpRequest,
      askForHelp: commands.askForHelp,
      requestMentor: commands.requestMentor,
      acceptRequest: commands.acceptRequest,
    },
    readAskedWords: readAskedWords(deps),
    eraseMentee: eraseMentee(deps),
    /** Adds the topics an installation starts with; for command-line programs, which do not run `prepare`. */
    seedTopics: () => deps.topics.seed(),
    /** Labels by public id, of the topics that exist. */
    async topicLabels(topicIds: readonly string[]): Promise<Map<string, string>> {
      const { topics } = await readLabels(deps);
      return new Map([...topics].filter(([id]) => topicIds.includes(id)));
    },
  };
}
