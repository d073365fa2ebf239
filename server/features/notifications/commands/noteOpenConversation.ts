import { noticesChangedPush } from '../../../../shared/contracts/notices.ts';
import type { NotificationsDeps } from '../notifications.deps.ts';

/** A device of the person has the conversation open: its notices are opened, and none is sent while it stays so. */
export function noteOpenConversation({ clock, notices, realtime, settings }: NotificationsDeps) {
  return async (input: { accountId: string; conversation: string }): Promise<void> => {
    const { accountId, conversation } = input;
    const now = clock.now();
    await settings.noteOpen(accountId, conversation, now);
    const opened = await notices.openOfConversation(accountId, conversation, now);
    if (opened > 0) realtime.toAccount(accountId, noticesChangedPush, {});
  };
}
