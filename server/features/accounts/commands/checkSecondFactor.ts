import { isStaff } from '../../../../shared/contracts/actor.ts';
import { AppError } from '../../../platform/http/index.ts';
import type { Account } from '../account.model.ts';
import type { AccountsDeps } from '../accounts.deps.ts';
import { noteWrongSecret } from '../guessLimit.ts';
import { secondFactorScope, stepOfCode } from '../secondFactor.ts';
import { recordStaffSignIn } from '../staffSignIns.ts';

/**
 * Accepts a one-time code of an account, once; passes for an account without a second factor, unless it is of staff.
 * @throws {AppError} secondFactorNeeded without a code
 * @throws {AppError} badOneTimeCode for a wrong or used code, and for staff who have no second factor
 * @throws {AppError} tooMany after wrong codes, counted by account: only who knows the passphrase comes this far
 */
export function checkSecondFactor(deps: AccountsDeps) {
  const { accounts, clock, limiter, log, sealer } = deps;
  return async (input: { account: Account; oneTimeCode: string | undefined }): Promise<void> => {
    const { account, oneTimeCode } = input;
    const { _id: accountId, role, secondFactor } = account;
    if (!secondFactor && !isStaff(role)) return;
    if (oneTimeCode === undefined) throw new AppError('secondFactorNeeded');
    await limiter.consume('oneTimeCode', accountId);
    if (!secondFactor) {
      log.error({ account: log.ref('account', accountId) }, 'staff account without second factor refused');
      throw new AppError('badOneTimeCode');
    }
    const secret = await sealer.open({ ...secondFactorScope(accountId), sealed: secondFactor.secret });
    const step = stepOfCode({ secret, code: oneTimeCode, at: clock.now() });
    if (step === null || !(await accounts.takeCodeStep({ accountId, step }))) {
      await noteWrongSecret(deps, { secret: 'oneTimeCode', account });
      if (isStaff(role)) await recordStaffSignIn(deps, { account, outcome: 'codeRefused' });
      throw new AppError('badOneTimeCode');
    }
    await limiter.refund('oneTimeCode', accountId);
  };
}
