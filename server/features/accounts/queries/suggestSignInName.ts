import { randomInt } from 'node:crypto';
import { makeSignInName } from '../../../../shared/domain/names/generate.ts';
import type { AccountsDeps } from '../accounts.deps.ts';
import { sealNameToken } from '../nameToken.ts';

/** A free generated name, with the sealed token that it is signed up with. */
export function suggestSignInName(deps: Pick<AccountsDeps, 'accounts' | 'clock' | 'cursors'>) {
  return async (): Promise<{ signInName: string; nameToken: string }> => {
    let signInName = makeSignInName(randomInt);
    while (await deps.accounts.isNameTaken(signInName)) signInName = makeSignInName(randomInt);
    return { signInName, nameToken: sealNameToken(deps, signInName) };
  };
}
