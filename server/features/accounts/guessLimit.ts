import { isStaff } from '../../../shared/contracts/actor.ts';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Account } from './account.model.ts';
import type { AccountsDeps } from './accounts.deps.ts';
import type { KnownDevice } from './knownDevice.ts';

/** Who tries a secret, as far as it is known before the secret is right. */
export interface Caller {
  /** Rate-limit key of the address. */
  visitor: string;
  device: KnownDevice | null;
}

interface Guess {
  secret: 'passphrase' | 'recoveryCode';
  signInName: string;
  account: Account | null;
  caller: Caller;
}

type LimitDeps = Pick<AccountsDeps, 'limiter'>;

/** Wait before a secret is looked at, while many wrong ones are tried for the name or from the address. */
const DELAY_MS = 2_000;

/**
 * Takes the rates of one try before the secret is looked at, so that parallel tries are counted too. Only the pair of name and address
 * is refused: from another address the name is delayed at most, and on a known device not at all.
 * @returns refunds the rates; call it when the secret was right
 * @throws {AppError} tooMany
 */
export async function takeGuess(
  deps: LimitDeps,
  { secret, signInName, account, caller: { visitor, device } }: Guess,
): Promise<() => Promise<void>> {
  const { limiter } = deps;
  if (device && device.accountId === account?._id) {
    const key = `${secret} ${device.deviceId}`;
    await limiter.consume('guessByDevice', key);
    return () => limiter.refund('guessByDevice', key);
  }
  const name = `${secret} ${signInName}`;
  const pair = `${name} ${visitor}`;
  await limiter.consume('signIn', visitor);
  await limiter.consume('guessByPair', pair);
  const overName = await limiter.count('guessByName', name);
  const overAddress = await limiter.count('guessByAddress', visitor);
  if (overName > 0 || overAddress > 0) await sleep(DELAY_MS);
  return async () => {
    await limiter.refund('guessByPair', pair);
    await limiter.refund('guessByName', name);
    await limiter.refund('guessByAddress', visitor);
  };
}

/** Counts a wrong secret for the operators, and logs an error once in a window when a member of staff is under attack. */
export async function noteWrongSecret(
  { limiter, log, metrics }: Pick<AccountsDeps, 'limiter' | 'log' | 'metrics'>,
  { secret, account }: { secret: 'passphrase' | 'recoveryCode' | 'oneTimeCode'; account: Account | null },
): Promise<void> {
  const ofStaff = account !== null && isStaff(account.role);
  metrics.wrongSecret({ secret, owner: ofStaff ? 'staff' : 'others' });
  if (!ofStaff) return;
  const over = await limiter.count('guessOfStaff', account._id);
  if (over === 1)
    log.error({ account: log.ref('account', account._id), secret }, 'sign-in of staff under attack');
}
