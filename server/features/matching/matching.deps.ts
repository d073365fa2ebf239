import type { Platform } from '../../platform/platform.ts';
import type { HelpRequestRepository } from './helpRequest.repository.ts';
import type { MatchingPorts } from './matching.ports.ts';
import type { MatchRequestRepository } from './matchRequest.repository.ts';
import type { ProfileRepository } from './profile.repository.ts';
import type { TopicRepository } from './topic.repository.ts';

/** Dependencies of the commands and queries of this feature. */
export interface MatchingDeps
  extends MatchingPorts, Pick<Platform, 'clock' | 'limiter' | 'log' | 'realtime' | 'sealer'> {
  topics: TopicRepository;
  profiles: ProfileRepository;
  helpRequests: HelpRequestRepository;
  requests: MatchRequestRepository;
}
