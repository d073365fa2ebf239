import { inTransaction } from '../../../platform/db/index.ts';
import type { AccountsDeps } from '../accounts.deps.ts';
import { signOutEverywhere } from './signOutEverywhere.ts';

/** Nobody can sign in to it any more, and whoever is signed in is out at once. Joins the running transaction. */
export function closeAccount(deps: AccountsDeps) {
  return async ({ accountId, by }: { accountId: string; by: string | null }): Promise<void> =>
    inTransaction(async () => {
      await deps.accounts.close({ accountId, at: deps.clock.now() });
      await signOutEverywhere(deps)(accountId);
      const subject = { kind: 'account', id: accountId };
      await deps.audit.record({ actorId: by, action: 'account.closed', subject });
    });
}
