import type { NoticeKind } from '../../../../shared/domain/notices/kinds.ts';
import { noticesChangedPush } from '../../../../shared/contracts/notices.ts';
import { afterCommit } from '../../../platform/db/index.ts';
import type { NotificationsDeps } from '../notifications.deps.ts';

/** Marks a person's notices of one kind as opened, because what they tell of is over: none of them is sent any more. Joins the running transaction. */
export function openAll({ clock, notices, realtime }: NotificationsDeps) {
  return async ({ accountId, kind }: { accountId: string; kind: NoticeKind }): Promise<void> => {
    const opened = await notices.openOfKind(accountId, kind, clock.now());
    if (opened > 0) afterCommit(() => realtime.toAccount(accountId, noticesChangedPush, {}));
  };
}
