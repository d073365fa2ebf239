import { verifySecret } from '../../../platform/crypto/index.ts';
import { AppError } from '../../../platform/http/index.ts';
import type { Account } from '../account.model.ts';
import type { AccountsDeps } from '../accounts.deps.ts';
import { plainPassphrase } from '../passphrase.ts';

/**
 * The account of a signed-in person who types their passphrase again, before something that a borrowed device must not do.
 * @throws {AppError} wrongPassphrase
 * @throws {AppError} tooMany after wrong ones, counted by account
 * @throws {AppError} sessionEnded when the account is gone
 */
export function verifyOwnPassphrase({ accounts, limiter }: Pick<AccountsDeps, 'accounts' | 'limiter'>) {
  return async (input: { accountId: string; passphrase: string }): Promise<Account> => {
    const { accountId, passphrase } = input;
    const account = await accounts.find(accountId);
    if (!account || account.closedAt) throw new AppError('sessionEnded');
    await limiter.consume('ownPassphrase', accountId);
    const secret = plainPassphrase(passphrase);
    if (!(await verifySecret({ secret, hash: account.passphraseHash })))
      throw new AppError('wrongPassphrase');
    await limiter.refund('ownPassphrase', accountId);
    return account;
  };
}
