import type { AccountsDeps } from '../accounts.deps.ts';
import { hashSignInName } from '../signInName.ts';

/** The account id of a demo account; null for every other name. */
export function findDemoAccountId(deps: Pick<AccountsDeps, 'accounts' | 'config'>) {
  return async (signInName: string): Promise<string | null> => {
    const account = await deps.accounts.findByNameHash(hashSignInName(deps, signInName));
    return account?.demo ? account._id : null;
  };
}
