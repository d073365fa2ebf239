import { inTransaction } from '../../../platform/db/index.ts';
import type { AccountsDeps } from '../accounts.deps.ts';
import { readNameToken } from '../queries/suggestSignInName.ts';
import { openAccount } from './openAccount.ts';
import type { Joining } from './openAccount.ts';
import { startSession } from './startSession.ts';
import type { StartedSession } from './startSession.ts';

/** Sign-up under a name that we suggested. Throws `nameTaken`, and `cursorGone` for any other name. */
export function join(deps: AccountsDeps) {
  return async (input: {
    joining: Joining;
    nameToken: string;
    passphrase: string;
  }): Promise<StartedSession & { recoveryCode: string }> => {
    const { joining, nameToken, passphrase } = input;
    const signInName = readNameToken(deps, nameToken);
    return inTransaction(async () => {
      const { account, recoveryCode } = await openAccount(deps)({ joining, signInName, passphrase });
      return { ...(await startSession(deps)(account)), recoveryCode };
    });
  };
}
