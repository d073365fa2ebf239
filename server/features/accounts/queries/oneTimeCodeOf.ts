import { AppError } from '../../../platform/http/index.ts';
import type { AccountsDeps } from '../accounts.deps.ts';
import { codeAt, secondFactorScope } from '../secondFactor.ts';
import { hashSignInName } from '../signInName.ts';

/**
 * The current one-time code of a demo account.
 * @throws {AppError} notAllowed in production, and for any other account
 */
export function oneTimeCodeOf(deps: Pick<AccountsDeps, 'accounts' | 'clock' | 'config' | 'sealer'>) {
  const { accounts, clock, config, sealer } = deps;
  return async (signInName: string): Promise<string> => {
    if (config.mode === 'production') throw new AppError('notAllowed');
    const account = await accounts.findByNameHash(hashSignInName(deps, signInName));
    if (!account?.demo || !account.secondFactor) throw new AppError('notAllowed');
    const sealed = account.secondFactor.secret;
    const secret = await sealer.open({ ...secondFactorScope(account._id), sealed });
    return codeAt({ secret, at: clock.now() });
  };
}
