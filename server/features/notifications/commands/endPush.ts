import { isStaff } from '../../../../shared/contracts/actor.ts';
import type { NotificationsDeps } from '../notifications.deps.ts';

interface EndedSession {
  accountId: string;
  /** Absent where every session of the account has ended. */
  sessionId?: string;
}

/**
 * Deletes the subscriptions of browsers that were signed out from elsewhere, so that nothing is pushed to a device that its owner has
 * given up. Those of a member of staff stay until the account is closed: pages reach them while they are signed out. Joins the running
 * transaction.
 */
export function endPush({ accounts, contacts }: Pick<NotificationsDeps, 'accounts' | 'contacts'>) {
  return async ({ accountId, sessionId }: EndedSession): Promise<void> => {
    const person = await accounts.findPerson(accountId);
    if (person && isStaff(person.role) && !person.closed) return;
    await contacts.dropSubscriptionsOf(sessionId === undefined ? { accountId } : { sessionId });
  };
}
