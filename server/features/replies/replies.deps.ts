import type { Platform } from '../../platform/platform.ts';
import type { RepliesPorts } from './replies.ports.ts';
import type { ReplyWaitRepository } from './replyWait.repository.ts';

/** Dependencies of the commands and queries of this feature. */
export interface RepliesDeps extends RepliesPorts, Pick<Platform, 'clock' | 'events' | 'log'> {
  waits: ReplyWaitRepository;
}
