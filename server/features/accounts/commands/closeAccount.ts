import { inTransaction } from '../../../platform/db/index.ts';
import type { AccountsDeps } from '../accounts.deps.ts';
import { signOutEverywhere } from './signOutEverywhere.ts';

/** Closes an account for good and ends its sessions. Joins the running transaction. */
export function closeAccount(deps: AccountsDeps) {
  const endSessions = signOutEverywhere(deps);
  return async (input: {
    accountId: string;
    /** Account of the member of staff; null for the system. */
    by: string | null;
  }): Promise<void> => {
    const { accountId, by } = input;
    await inTransaction(async () => {
      await deps.accounts.close({ accountId, at: deps.clock.now() });
      await endSessions(accountId);
      const subject = { kind: 'account', id: accountId };
      await deps.audit.record({ actorId: by, action: 'account.closed', subject });
    });
  };
}
