import { afterCommit } from '../../../platform/db/index.ts';
import type { AccountsDeps } from '../accounts.deps.ts';

/** Ends every session of an account; its sockets close after the commit. Joins the running transaction. */
export function signOutEverywhere({
  clock,
  realtime,
  sessions,
}: Pick<AccountsDeps, 'clock' | 'realtime' | 'sessions'>) {
  return async (accountId: string): Promise<void> => {
    await sessions.endAll({ accountId, at: clock.now() });
    afterCommit(() => realtime.disconnectAccount(accountId));
  };
}
