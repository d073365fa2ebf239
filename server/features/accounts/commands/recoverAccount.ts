import { dummyVerify, verifySecret } from '../../../platform/crypto/index.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import { AppError } from '../../../platform/http/index.ts';
import type { AccountsDeps } from '../accounts.deps.ts';
import { newRecoveryCode, plainRecoveryCode } from '../recoveryCode.ts';
import { hashPassphrase, hashRecoveryCode } from './openAccount.ts';
import { findForSignIn } from './signIn.ts';
import { signOutEverywhere } from './signOutEverywhere.ts';
import { startSession } from './startSession.ts';
import type { StartedSession } from './startSession.ts';

/**
 * A new passphrase for a recovery code, which is used up: there is a new one, shown once, and every other device is
 * signed out. Throws `badRecoveryCode` for an unknown name and a wrong code alike, `accountClosed`, `tooMany`.
 */
export function recoverAccount(deps: AccountsDeps) {
  return async (input: {
    signInName: string;
    recoveryCode: string;
    newPassphrase: string;
  }): Promise<StartedSession & { recoveryCode: string }> => {
    const { signInName, newPassphrase } = input;
    await deps.limiter.consume('signInByName', signInName);
    const account = await findForSignIn(deps, signInName);
    const secret = plainRecoveryCode(input.recoveryCode);
    const right = account?.recoveryHash
      ? await verifySecret({ secret, hash: account.recoveryHash })
      : await dummyVerify(secret);
    if (!account || !right) throw new AppError('badRecoveryCode');
    if (account.closedAt) throw new AppError('accountClosed');

    const recoveryCode = newRecoveryCode();
    const passphraseHash = await hashPassphrase(newPassphrase);
    const recoveryHash = await hashRecoveryCode(recoveryCode);
    const started = await inTransaction(async () => {
      const replaced = await deps.accounts.replaceSecrets({ account, passphraseHash, recoveryHash });
      if (!replaced) throw new AppError('badRecoveryCode');
      await signOutEverywhere(deps)(account._id);
      return startSession(deps)(account);
    });
    return { ...started, recoveryCode };
  };
}
