import { randomInt } from 'node:crypto';
import { makeSignInName } from '../../../../shared/domain/names/generate.ts';
import type { AccountsDeps } from '../accounts.deps.ts';
import { sealNameToken } from '../nameToken.ts';
import { hashSignInName } from '../signInName.ts';

/** A free generated name, with the sealed token that it is signed up with. */
export function suggestSignInName(deps: Pick<AccountsDeps, 'accounts' | 'clock' | 'config' | 'cursors'>) {
  return async (): Promise<{ signInName: string; nameToken: string }> => {
    let signInName = makeSignInName(randomInt);
    const isTaken = () => deps.accounts.isNameTaken(hashSignInName(deps, signInName));
    while (await isTaken()) signInName = makeSignInName(randomInt);
    return { signInName, nameToken: sealNameToken(deps, signInName) };
  };
}
