import { settingsOf } from '../contact.access.ts';
import { KINDS_OF_ROLE } from '../kindsOfRole.ts';
import type { NotificationsDeps } from '../notifications.deps.ts';
import { readUnsubscribeToken } from '../unsubscribeToken.ts';

/**
 * Turns off all e-mail but pages, by the token of a mail; the settings page turns single kinds on again. Repeated, it changes nothing.
 * @throws {AppError} cursorGone: the token was not made here.
 */
export function unsubscribe(deps: NotificationsDeps) {
  return async ({ token }: { token: string }): Promise<void> => {
    const accountId = readUnsubscribeToken(deps, token);
    const person = await deps.accounts.findPerson(accountId);
    if (!person) return;
    const current = await settingsOf(deps, accountId);
    const off = { ...current.off, email: [...KINDS_OF_ROLE[person.role]] };
    await deps.settings.save(accountId, { ...current, off });
  };
}
