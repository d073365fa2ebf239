import { isStaff } from '../../../../shared/contracts/actor.ts';
import { dummyVerify, verifySecret } from '../../../platform/crypto/index.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import { AppError } from '../../../platform/http/index.ts';
import { findForSignIn } from '../account.access.ts';
import type { AccountsDeps } from '../accounts.deps.ts';
import { noteWrongSecret, takeGuess } from '../guessLimit.ts';
import type { Caller } from '../guessLimit.ts';
import { plainPassphrase } from '../passphrase.ts';
import type { StartedSession } from '../session.answer.ts';
import { checkSecondFactor } from './checkSecondFactor.ts';
import { recordStaffSignIn } from '../staffSignIns.ts';
import { startSession } from './startSession.ts';

/**
 * Signs a device in by name and passphrase, and by a one-time code where the account has a second factor.
 * @throws {AppError} badCredentials for an unknown name and for a wrong passphrase, after the same work
 * @throws {AppError} secondFactorNeeded, badOneTimeCode
 * @throws {AppError} accountClosed
 * @throws {AppError} tooMany, counted by name and address, or by known device
 */
export function signIn(deps: AccountsDeps) {
  const start = startSession(deps);
  const checkCode = checkSecondFactor(deps);
  return async (input: {
    signInName: string;
    passphrase: string;
    oneTimeCode?: string | undefined;
    ownDevice: boolean;
    caller: Caller;
  }): Promise<StartedSession> => {
    const { signInName, passphrase, oneTimeCode, ownDevice, caller } = input;
    const account = await findForSignIn(deps, signInName);
    const giveBack = await takeGuess(deps, { secret: 'passphrase', signInName, account, caller });
    const secret = plainPassphrase(passphrase);
    const isRight = account
      ? await verifySecret({ secret, hash: account.passphraseHash })
      : await dummyVerify(secret);
    if (!account || !isRight) {
      await noteWrongSecret(deps, { secret: 'passphrase', account });
      throw new AppError('badCredentials');
    }
    await giveBack();
    if (account.closedAt) throw new AppError('accountClosed');
    await checkCode({ account, oneTimeCode });
    return inTransaction(async () => {
      if (!(await deps.accounts.countSignIn(account))) throw new AppError('badCredentials');
      if (isStaff(account.role)) await recordStaffSignIn(deps, { account, outcome: 'signedIn' });
      return start({ account, ownDevice });
    });
  };
}
