import type { FeatureModule } from '../../platform/feature.ts';
import type { Platform } from '../../platform/platform.ts';
import { notify } from './commands/notify.ts';
import { sendNow } from './commands/sendNow.ts';
import { createNoticeRepository } from './notice.repository.ts';
import type { NotificationsDeps } from './notifications.deps.ts';

export type { NoticeInput } from './commands/notify.ts';
export type { ChannelOutcome, PageInput } from './commands/sendNow.ts';

export type NotificationsFeature = ReturnType<typeof createNotificationsFeature>;

/** How a person is reached when they are not here. */
export function createNotificationsFeature({ platform }: { platform: Platform }) {
  const { clock, log } = platform;
  const deps: NotificationsDeps = { clock, log, notices: createNoticeRepository() };
  const module: FeatureModule = { name: 'notifications' };
  return {
    module,
    notify: notify(deps),
    sendNow: sendNow(deps),
  };
}
