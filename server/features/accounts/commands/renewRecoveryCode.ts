import { AppError } from '../../../platform/http/index.ts';
import type { AccountsDeps } from '../accounts.deps.ts';
import { hashRecoveryCode, newRecoveryCode } from '../recoveryCode.ts';
import { verifyOwnPassphrase } from './verifyOwnPassphrase.ts';

/**
 * Gives a mentee or mentor a new recovery code; the old one no longer works.
 * @throws {AppError} wrongPassphrase, tooMany
 */
export function renewRecoveryCode(deps: AccountsDeps) {
  const verifyOwn = verifyOwnPassphrase(deps);
  return async (input: { accountId: string; passphrase: string }): Promise<{ recoveryCode: string }> => {
    const account = await verifyOwn(input);
    const recoveryCode = newRecoveryCode();
    const recoveryHash = await hashRecoveryCode(recoveryCode);
    // Another request changed the code or the passphrase since the account was read.
    if (!(await deps.accounts.replaceRecoveryCode({ account, recoveryHash })))
      throw new AppError('wrongPassphrase');
    return { recoveryCode };
  };
}
