import { inTransaction } from '../../../platform/db/index.ts';
import { AppError } from '../../../platform/http/index.ts';
import type { AccountsDeps } from '../accounts.deps.ts';
import { hashPassphrase } from '../passphrase.ts';
import { refuseWeakPassphrase } from '../passphrase.policy.ts';
import { openSignInName } from '../signInName.ts';
import { endOtherSessions } from './endOtherSessions.ts';
import { verifyOwnPassphrase } from './verifyOwnPassphrase.ts';

/**
 * Changes the passphrase of a signed-in person; every other device is signed out.
 * @throws {AppError} wrongPassphrase, tooMany
 * @throws {AppError} weakPassphrase
 */
export function changePassphrase(deps: AccountsDeps) {
  const verifyOwn = verifyOwnPassphrase(deps);
  const endOthers = endOtherSessions(deps);
  return async (input: {
    accountId: string;
    sessionId: string;
    passphrase: string;
    newPassphrase: string;
  }): Promise<void> => {
    const { accountId, sessionId, passphrase, newPassphrase } = input;
    const account = await verifyOwn({ accountId, passphrase });
    refuseWeakPassphrase({
      passphrase: newPassphrase,
      signInName: await openSignInName(deps, account),
    });
    const passphraseHash = await hashPassphrase(newPassphrase);
    await inTransaction(async () => {
      // Another request changed the passphrase since it was read.
      if (!(await deps.accounts.replacePassphrase({ account, passphraseHash })))
        throw new AppError('wrongPassphrase');
      await endOthers({ accountId, sessionId });
    });
  };
}
