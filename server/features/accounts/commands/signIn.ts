import { dummyVerify, verifySecret } from '../../../platform/crypto/index.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import { AppError } from '../../../platform/http/index.ts';
import { findForSignIn } from '../account.access.ts';
import type { Account } from '../account.model.ts';
import type { AccountsDeps } from '../accounts.deps.ts';
import { plainPassphrase } from '../passphrase.ts';
import { secondFactorScope, stepOfCode } from '../secondFactor.ts';
import type { StartedSession } from '../session.answer.ts';
import { startSession } from './startSession.ts';

/**
 * Signs a device in by name and passphrase, staff also by a one-time code.
 * @throws {AppError} badCredentials for an unknown name and for a wrong passphrase, after the same work
 * @throws {AppError} secondFactorNeeded, badOneTimeCode for staff
 * @throws {AppError} accountClosed
 * @throws {AppError} tooMany, counted by name
 */
export function signIn(deps: AccountsDeps) {
  const start = startSession(deps);
  return async (input: {
    signInName: string;
    passphrase: string;
    oneTimeCode?: string | undefined;
  }): Promise<StartedSession> => {
    const { signInName, passphrase, oneTimeCode } = input;
    await deps.limiter.consume('signInByName', signInName);
    const account = await findForSignIn(deps, signInName);
    const secret = plainPassphrase(passphrase);
    const isRight = account
      ? await verifySecret({ secret, hash: account.passphraseHash })
      : await dummyVerify(secret);
    if (!account || !isRight) throw new AppError('badCredentials');
    if (account.closedAt) throw new AppError('accountClosed');
    await checkSecondFactor(deps, { account, oneTimeCode });
    return inTransaction(async () => {
      if (!(await deps.accounts.countSignIn(account))) throw new AppError('badCredentials');
      return start(account);
    });
  };
}

async function checkSecondFactor(
  { accounts, clock, sealer }: AccountsDeps,
  { account, oneTimeCode }: { account: Account; oneTimeCode: string | undefined },
): Promise<void> {
  const { _id: accountId, secondFactor } = account;
  if (!secondFactor) return;
  if (oneTimeCode === undefined) throw new AppError('secondFactorNeeded');
  const secret = await sealer.open({ ...secondFactorScope(accountId), sealed: secondFactor.secret });
  const step = stepOfCode({ secret, code: oneTimeCode, at: clock.now() });
  if (step === null || !(await accounts.takeCodeStep({ accountId, step }))) {
    throw new AppError('badOneTimeCode');
  }
}
