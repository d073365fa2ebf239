import type { AccountsDeps } from '../accounts.deps.ts';
import { nameScope } from '../signInName.ts';

/** Destroys the data key of a closed account, and deletes the account with its name, secrets and sessions. Repeated, it changes nothing. */
export function dropAccount(deps: Pick<AccountsDeps, 'accounts' | 'sealer' | 'sessions'>) {
  const { accounts, sealer, sessions } = deps;
  return async (accountId: string): Promise<void> => {
    await sealer.destroyKeys([nameScope(accountId).scope]);
    await sessions.deleteAllOf(accountId);
    await accounts.drop(accountId);
  };
}
