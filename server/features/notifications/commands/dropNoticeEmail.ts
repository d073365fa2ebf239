import type { NotificationsDeps } from '../notifications.deps.ts';

/** Deletes the address, and with it every link that was sent to it. */
export function dropNoticeEmail({ contacts }: NotificationsDeps) {
  return ({ accountId }: { accountId: string }): Promise<void> => contacts.dropAddress(accountId);
}
