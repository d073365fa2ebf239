import { inTransaction } from '../../../platform/db/index.ts';
import { AppError } from '../../../platform/http/index.ts';
import type { AccountsDeps } from '../accounts.deps.ts';
import { closeAccount } from './closeAccount.ts';

/**
 * Closes the account of another member of staff: sessions and sockets end, claims are released, and what this person asked for is withdrawn. One
 * person is enough, because it must be possible at once. A closed account is not opened again: a person who returns is invited.
 * @param input `id` is the public id of the member; `by` is null for the command line.
 * @throws {AppError} notFound
 * @throws {AppError} secondPersonNeeded for oneself
 * @throws {AppError} moveNotAllowed when it is closed already
 */
export function disableStaff(deps: AccountsDeps) {
  const close = closeAccount(deps);
  return async ({ id, by }: { id: string; by: string | null }): Promise<void> => {
    const account = await deps.accounts.findStaff(id);
    if (!account) throw new AppError('notFound');
    if (account._id === by) throw new AppError('secondPersonNeeded');
    if (account.closedAt) throw new AppError('moveNotAllowed');
    await inTransaction(async () => {
      await deps.staffRequests.withdrawAllOf(account._id);
      await close({ accountId: account._id, by });
    });
  };
}
