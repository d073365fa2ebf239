import { keyedHash } from '../../platform/crypto/index.ts';
import type { SealingPlace } from '../../platform/crypto/index.ts';
import type { Account } from './account.model.ts';
import type { AccountsDeps } from './accounts.deps.ts';

/** The hash by which the store finds the account of a sign-in name; without the key no name can be tried against it. */
export function hashSignInName({ config }: Pick<AccountsDeps, 'config'>, signInName: string): string {
  return keyedHash({ key: config.keys.name, text: signInName });
}

/** A sign-in name as the store keeps it: its hash, and the sealed name for its owner. */
export async function storedSignInName(
  deps: Pick<AccountsDeps, 'config' | 'sealer'>,
  { accountId, signInName }: { accountId: string; signInName: string },
): Promise<Pick<Account, 'signInName' | 'signInNameHash'>> {
  return {
    signInNameHash: hashSignInName(deps, signInName),
    signInName: await deps.sealer.seal({ ...nameScope(accountId), text: signInName }),
  };
}

/** The sign-in name of an account, for its owner. */
export function openSignInName(
  { sealer }: Pick<AccountsDeps, 'sealer'>,
  { _id, signInName }: Account,
): Promise<string> {
  return sealer.open({ ...nameScope(_id), sealed: signInName });
}

/** Data key and record under which a sign-in name is sealed. */
export function nameScope(accountId: string): SealingPlace {
  return { scope: `account:${accountId}`, recordId: `${accountId}:signInName` };
}
