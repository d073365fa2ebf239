import type { Platform } from '../../platform/platform.ts';
import type { TeamThreadRepository } from './teamThread.repository.ts';
import type { TeamThreadsPorts } from './teamThreads.ports.ts';

/** What the commands and queries of this feature are given. */
export interface TeamThreadsDeps
  extends TeamThreadsPorts, Pick<Platform, 'clock' | 'cursors' | 'limiter' | 'realtime' | 'sealer'> {
  threads: TeamThreadRepository;
}
