import type { Account } from './account.model.ts';
import type { AccountsDeps } from './accounts.deps.ts';
import { hashSignInName } from './signInName.ts';

/**
 * The account that a sign-in name belongs to; null where there is none. In production demo accounts, whose passphrase is public, do not
 * exist.
 */
export async function findForSignIn(
  deps: Pick<AccountsDeps, 'accounts' | 'config'>,
  signInName: string,
): Promise<Account | null> {
  const account = await deps.accounts.findByNameHash(hashSignInName(deps, signInName));
  return account?.demo && deps.config.mode === 'production' ? null : account;
}
