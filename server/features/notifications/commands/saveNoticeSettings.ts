import type { NoticeSettings } from '../../../../shared/domain/notices/settings.ts';
import type { NotificationsDeps } from '../notifications.deps.ts';

/** Replaces how a person wants to be told; what waits already is decided by the new settings when it falls due. */
export function saveNoticeSettings({ settings }: NotificationsDeps) {
  return ({ accountId, ...wanted }: NoticeSettings & { accountId: string }): Promise<void> =>
    settings.save(accountId, wanted);
}
