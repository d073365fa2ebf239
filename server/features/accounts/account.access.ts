import type { Account } from './account.model.ts';
import type { AccountsDeps } from './accounts.deps.ts';

/** The account that a sign-in name belongs to. In production demo accounts, whose passphrase is public, do not exist. */
export async function findForSignIn(
  { accounts, config }: Pick<AccountsDeps, 'accounts' | 'config'>,
  signInName: string,
): Promise<Account | null> {
  const account = await accounts.findBySignInName(signInName);
  return account?.demo && config.mode === 'production' ? null : account;
}
