import { AppError } from '../../../platform/http/index.ts';
import type { AccountsDeps } from '../accounts.deps.ts';
import { secondFactorScope, stepOfCode } from '../secondFactor.ts';

/**
 * Makes the offered authenticator the second factor of the account: the code proves that it is set up.
 * @throws {AppError} badOneTimeCode for a wrong code, and when nothing was offered
 * @throws {AppError} tooMany after wrong codes, counted by account
 */
export function confirmSecondFactor({
  accounts,
  clock,
  limiter,
  sealer,
}: Pick<AccountsDeps, 'accounts' | 'clock' | 'limiter' | 'sealer'>) {
  return async (input: { accountId: string; oneTimeCode: string }): Promise<void> => {
    const { accountId, oneTimeCode } = input;
    await limiter.consume('oneTimeCode', accountId);
    const account = await accounts.find(accountId);
    const offered = account?.offeredSecondFactor;
    if (!offered) throw new AppError('badOneTimeCode');
    const secret = await sealer.open({ ...secondFactorScope(accountId), sealed: offered });
    const lastStep = stepOfCode({ secret, code: oneTimeCode, at: clock.now() });
    if (lastStep === null || !(await accounts.setSecondFactor({ accountId, secret: offered, lastStep })))
      throw new AppError('badOneTimeCode');
    await limiter.refund('oneTimeCode', accountId);
  };
}
