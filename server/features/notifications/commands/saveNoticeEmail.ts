import { addressRecord, contactScope } from '../contact.access.ts';
import { sendLinksSoon } from '../notice.jobs.ts';
import type { NotificationsDeps } from '../notifications.deps.ts';

/**
 * Keeps an address, sealed, and has a one-time link sent to it; an address that was there before is gone.
 * @throws {AppError} tooMany: too many links were asked for today.
 */
export function saveNoticeEmail(deps: NotificationsDeps) {
  const { clock, contacts, limiter, sealer } = deps;
  return async ({ accountId, address }: { accountId: string; address: string }): Promise<void> => {
    await limiter.consume('confirmEmail', accountId);
    const sealing = { scope: contactScope(accountId), recordId: addressRecord(accountId), text: address };
    const now = clock.now();
    await contacts.saveAddress({
      _id: accountId,
      address: await sealer.seal(sealing),
      createdAt: now,
      linkDueAt: now,
      linkAttempts: 0,
      confirmedAt: null,
      deadAt: null,
      linkHash: null,
      linkExpiresAt: null,
    });
    sendLinksSoon(deps);
  };
}
