import { AppError } from '../../../platform/http/index.ts';
import type { AccountsDeps } from '../accounts.deps.ts';
import { codeAt, secondFactorScope } from '../secondFactor.ts';

/**
 * The current one-time code of a demo account.
 * @throws {AppError} notAllowed in production, and for any other account
 */
export function oneTimeCodeOf({
  accounts,
  clock,
  config,
  sealer,
}: Pick<AccountsDeps, 'accounts' | 'clock' | 'config' | 'sealer'>) {
  return async (signInName: string): Promise<string> => {
    if (config.mode === 'production') throw new AppError('notAllowed');
    const account = await accounts.findBySignInName(signInName);
    if (!account?.demo || !account.secondFactor) throw new AppError('notAllowed');
    const sealed = account.secondFactor.secret;
    const secret = await sealer.open({ ...secondFactorScope(account._id), sealed });
    return codeAt({ secret, at: clock.now() });
  };
}
