import type { NotificationsDeps } from '../notifications.deps.ts';

/** Deletes a person's address, browsers, settings and notices. Repeated, it changes nothing. */
export function erasePerson({ contacts, notices, settings }: NotificationsDeps) {
  return async (accountId: string): Promise<void> => {
    await contacts.dropAddress(accountId);
    await contacts.dropSubscriptionsOf({ accountId });
    await settings.dropAllOf(accountId);
    await notices.dropAllOf(accountId);
  };
}
