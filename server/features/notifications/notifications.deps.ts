import type { Platform } from '../../platform/platform.ts';
import type { NoticeRepository } from './notice.repository.ts';

/** Dependencies of the commands and queries of this feature. */
export interface NotificationsDeps extends Pick<Platform, 'clock' | 'log'> {
  notices: NoticeRepository;
}
