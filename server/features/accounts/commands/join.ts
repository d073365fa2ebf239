import { inTransaction } from '../../../platform/db/index.ts';
import type { AccountsDeps } from '../accounts.deps.ts';
import { readNameToken } from '../nameToken.ts';
import { refuseWeakPassphrase } from '../passphrase.policy.ts';
import type { StartedSession } from '../session.answer.ts';
import { openAccount } from './openAccount.ts';
import type { JoiningRole } from './openAccount.ts';
import { startSession } from './startSession.ts';

/**
 * Signs up under a suggested name, and signs the device in.
 * @throws {AppError} weakPassphrase
 * @throws {AppError} nameTaken
 * @throws {AppError} cursorGone for a name that was not suggested, or more than a day ago
 */
export function join(deps: AccountsDeps) {
  const open = openAccount(deps);
  const start = startSession(deps);
  return async (input: {
    joining: JoiningRole;
    nameToken: string;
    passphrase: string;
  }): Promise<StartedSession & { recoveryCode: string }> => {
    const { joining, nameToken, passphrase } = input;
    const signInName = readNameToken(deps, nameToken);
    refuseWeakPassphrase({ passphrase, signInName });
    return inTransaction(async () => {
      const { account, recoveryCode } = await open({ joining, signInName, passphrase });
      return { ...(await start({ account, ownDevice: false })), recoveryCode };
    });
  };
}
