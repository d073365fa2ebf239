import { dummyVerify, verifySecret } from '../../../platform/crypto/index.ts';
import { inTransaction } from '../../../platform/db/index.ts';
import { AppError } from '../../../platform/http/index.ts';
import type { Account } from '../account.model.ts';
import type { AccountsDeps } from '../accounts.deps.ts';
import { stepOfCode } from '../secondFactor.ts';
import { plainPassphrase } from './openAccount.ts';
import { startSession } from './startSession.ts';
import type { StartedSession } from './startSession.ts';

/**
 * Throws `badCredentials` for an unknown name and a wrong passphrase alike, after the same work; for staff
 * `secondFactorNeeded` or `badOneTimeCode`; `accountClosed`; `tooMany` by name, whatever the address.
 */
export function signIn(deps: AccountsDeps) {
  return async (input: {
    signInName: string;
    passphrase: string;
    oneTimeCode?: string | undefined;
  }): Promise<StartedSession> => {
    const { signInName, passphrase, oneTimeCode } = input;
    await deps.limiter.consume('signInByName', signInName);
    const account = await findForSignIn(deps, signInName);
    const secret = plainPassphrase(passphrase);
    const right = account
      ? await verifySecret({ secret, hash: account.passphraseHash })
      : await dummyVerify(secret);
    if (!account || !right) throw new AppError('badCredentials');
    if (account.closedAt) throw new AppError('accountClosed');
    await checkSecondFactor(deps, { account, oneTimeCode });
    return inTransaction(async () => {
      if (!(await deps.accounts.countSignIn(account))) throw new AppError('badCredentials');
      return startSession(deps)(account);
    });
  };
}

/** Demo people, whose passphrase everybody can read, are nobody in production, however they came there. */
export async function findForSignIn(
  { accounts, config }: Pick<AccountsDeps, 'accounts' | 'config'>,
  signInName: string,
): Promise<Account | null> {
  const account = await accounts.findBySignInName(signInName);
  return account?.demo && config.mode === 'production' ? null : account;
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

/** Under which key, and for which record, an authenticator's secret is sealed. */
export function secondFactorScope(accountId: string) {
  return {
    scope: `account:${accountId}`,
    recordId: `${accountId}:secondFactor`,
  };
}
