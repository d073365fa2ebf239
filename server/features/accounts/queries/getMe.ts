import type { Actor } from '../../../../shared/contracts/actor.ts';
import type { Me } from '../../../../shared/contracts/accounts.ts';
import { AppError } from '../../../platform/http/index.ts';
import { presentMe } from '../account.presenter.ts';
import type { AccountsDeps } from '../accounts.deps.ts';

/**
 * The signed-in person's own account.
 * @throws {AppError} sessionEnded when the account is gone
 */
export function getMe(deps: Pick<AccountsDeps, 'accounts' | 'screening' | 'sealer'>) {
  return async ({ accountId, role }: Actor): Promise<Me> => {
    const account = await deps.accounts.find(accountId);
    if (!account) throw new AppError('sessionEnded');
    return presentMe(deps, account, role === 'mentor' ? await deps.screening.stateOf(accountId) : null);
  };
}
