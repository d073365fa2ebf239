import { afterCommit } from '../../../platform/db/index.ts';
import type { AccountsDeps } from '../accounts.deps.ts';

/** Ends every session of an account with its claims on cases; its sockets close after the commit. Joins the running transaction. */
export function signOutEverywhere({
  clock,
  desk,
  notifications,
  realtime,
  sessions,
}: Pick<AccountsDeps, 'clock' | 'desk' | 'notifications' | 'realtime' | 'sessions'>) {
  return async (accountId: string): Promise<void> => {
    await sessions.endAll({ accountId, at: clock.now() });
    await desk.endClaimsOf({ accountId });
    await notifications.endPush({ accountId });
    afterCommit(() => realtime.disconnectAccount(accountId));
  };
}
