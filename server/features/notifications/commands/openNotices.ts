import { noticesChangedPush } from '../../../../shared/contracts/notices.ts';
import { AppError } from '../../../platform/http/index.ts';
import type { NotificationsDeps } from '../notifications.deps.ts';

/**
 * Marks notices of one's own as opened, and tells the person's other devices. Repeated, it changes nothing.
 * @throws {AppError} notFound: one of them is not this person's.
 */
export function openNotices({ clock, notices, realtime }: NotificationsDeps) {
  return async ({ accountId, ids }: { accountId: string; ids: readonly string[] }): Promise<void> => {
    if ((await notices.countOwn(accountId, ids)) < new Set(ids).size) throw new AppError('notFound');
    const opened = await notices.open(accountId, ids, clock.now());
    if (opened > 0) realtime.toAccount(accountId, noticesChangedPush, {});
  };
}
