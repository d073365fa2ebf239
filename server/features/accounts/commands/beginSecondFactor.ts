import { AppError } from '../../../platform/http/index.ts';
import type { AccountsDeps } from '../accounts.deps.ts';
import { newSecondFactor, otpauthUri, secondFactorScope } from '../secondFactor.ts';
import { openSignInName } from '../signInName.ts';
import { verifyOwnPassphrase } from './verifyOwnPassphrase.ts';

/**
 * Offers a mentor an authenticator secret, which counts once a code of it is confirmed; until then an older one stays. Each call makes another.
 * @throws {AppError} wrongPassphrase, tooMany
 */
export function beginSecondFactor(deps: AccountsDeps) {
  const verifyOwn = verifyOwnPassphrase(deps);
  return async (input: {
    accountId: string;
    passphrase: string;
  }): Promise<{ secret: string; otpauthUri: string }> => {
    const account = await verifyOwn(input);
    const secret = newSecondFactor();
    const sealed = await deps.sealer.seal({ ...secondFactorScope(account._id), text: secret });
    if (!(await deps.accounts.offerSecondFactor({ account, secret: sealed })))
      throw new AppError('wrongPassphrase');
    return { secret, otpauthUri: otpauthUri({ secret, label: await openSignInName(deps, account) }) };
  };
}
