import { inTransaction } from '../../../platform/db/index.ts';
import type { ErasureDeps } from '../erasure.deps.ts';
import { eraseData } from './eraseData.ts';

/**
 * A mentee erases their own account for good (R37). The account is closed with the record of the erasure; what fails after that is done by
 * the sweep, so that the answer is the same.
 * @throws {AppError} wrongPassphrase, tooMany
 * @throws {AppError} sessionEnded when the account is closed already
 */
export function eraseAccount(deps: ErasureDeps) {
  const { accounts, audit, clock, erasures, log } = deps;
  const erase = eraseData(deps);
  return async ({ accountId, passphrase }: { accountId: string; passphrase: string }): Promise<void> => {
    await accounts.verifyOwnPassphrase({ accountId, passphrase });
    await inTransaction(async () => {
      if (!(await erasures.begin({ accountId, at: clock.now() }))) return;
      await accounts.closeAccount({ accountId, by: accountId });
      const subject = { kind: 'account', id: accountId };
      await audit.record({ actorId: accountId, action: 'account.erased', subject });
    });
    try {
      await erase(accountId);
    } catch (error) {
      log.error({ account: log.ref('account', accountId), error }, 'erasure failed; sweep will retry');
    }
  };
}
