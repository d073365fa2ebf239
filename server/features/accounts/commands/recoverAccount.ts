import { dummyVerify, plainSpokenCode, verifySecret } from '../../../platform/crypto/index.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import { AppError } from '../../../platform/http/index.ts';
import { findForSignIn } from '../account.access.ts';
import type { AccountsDeps } from '../accounts.deps.ts';
import { noteWrongSecret, takeGuess } from '../guessLimit.ts';
import type { Caller } from '../guessLimit.ts';
import { hashPassphrase } from '../passphrase.ts';
import { refuseWeakPassphrase } from '../passphrase.policy.ts';
import { hashRecoveryCode, newRecoveryCode } from '../recoveryCode.ts';
import type { StartedSession } from '../session.answer.ts';
import { signOutEverywhere } from './signOutEverywhere.ts';
import { startSession } from './startSession.ts';

/**
 * Sets a new passphrase by a recovery code, which is used up and replaced; every other device is signed out, and a second
 * factor removed: a person who has lost the factor returns by this code.
 * @throws {AppError} badRecoveryCode for an unknown name and for a wrong code, after the same work
 * @throws {AppError} accountClosed
 * @throws {AppError} weakPassphrase
 * @throws {AppError} tooMany, counted by name and address, or by known device, apart from sign-ins
 */
export function recoverAccount(deps: AccountsDeps) {
  const endSessions = signOutEverywhere(deps);
  const start = startSession(deps);
  return async (input: {
    signInName: string;
    recoveryCode: string;
    newPassphrase: string;
    caller: Caller;
  }): Promise<StartedSession & { recoveryCode: string }> => {
    const { signInName, newPassphrase, caller } = input;
    const account = await findForSignIn(deps, signInName);
    const giveBack = await takeGuess(deps, { secret: 'recoveryCode', signInName, account, caller });
    const secret = plainSpokenCode(input.recoveryCode);
    const isRight = account?.recoveryHash
      ? await verifySecret({ secret, hash: account.recoveryHash })
      : await dummyVerify(secret);
    if (!account || !isRight) {
      await noteWrongSecret(deps, { secret: 'recoveryCode', account });
      throw new AppError('badRecoveryCode');
    }
    await giveBack();
    if (account.closedAt) throw new AppError('accountClosed');

    refuseWeakPassphrase({ passphrase: newPassphrase, signInName });
    const recoveryCode = newRecoveryCode();
    const passphraseHash = await hashPassphrase(newPassphrase);
    const recoveryHash = await hashRecoveryCode(recoveryCode);
    const started = await inTransaction(async () => {
      const isReplaced = await deps.accounts.replaceSecrets({ account, passphraseHash, recoveryHash });
      // Another request used the code, or the account was closed, since it was read.
      if (!isReplaced) throw new AppError('badRecoveryCode');
      await endSessions(account._id);
      return start({ account: { ...account, secondFactor: null }, ownDevice: false });
    });
    return { ...started, recoveryCode };
  };
}
