import { DESK_ROLES } from '../../../shared/contracts/actor.ts';
import { AppError } from '../../platform/http/index.ts';
import type { CalloutDeps } from './callout.deps.ts';

/**
 * The accounts that the rota's ids stand for, in the same order.
 * @throws {AppError} badRequest for a person who cannot be on call
 */
export async function accountsOnRota(
  { accounts, staffIds }: Pick<CalloutDeps, 'accounts' | 'staffIds'>,
  ids: readonly string[],
): Promise<string[]> {
  const staff = await accounts.listStaffOfRoles(DESK_ROLES);
  const byId = new Map(staff.map(({ accountId }) => [staffIds(accountId), accountId]));
  return ids.map((id) => {
    const accountId = byId.get(id);
    if (accountId === undefined) throw new AppError('badRequest', { fields: { people: 'people on call' } });
    return accountId;
  });
}
