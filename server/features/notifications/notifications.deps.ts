import type { Platform } from '../../platform/platform.ts';
import type { ContactRepository } from './contact.repository.ts';
import type { EmailSender } from './emailSender.ts';
import type { NoticeRepository } from './notice.repository.ts';
import type { NoticeSettingsRepository } from './noticeSettings.repository.ts';
import type { NotificationsPorts } from './notifications.ports.ts';
import type { PushSender } from './pushSender.ts';

/** Dependencies of the commands and queries of this feature. */
export interface NotificationsDeps
  extends
    Pick<Platform, 'clock' | 'config' | 'cursors' | 'limiter' | 'log' | 'queues' | 'realtime' | 'sealer'>,
    NotificationsPorts {
  notices: NoticeRepository;
  contacts: ContactRepository;
  settings: NoticeSettingsRepository;
  /** Null where the installation sends no e-mail. */
  email: EmailSender | null;
  push: PushSender;
}
