import { randomInt } from 'node:crypto';
import { z } from 'zod';
import { makeSignInName } from '../../../../shared/domain/names/generate.ts';
import { DAY_MS } from '../../../../shared/domain/units.ts';
import { AppError } from '../../../platform/http/index.ts';
import type { AccountsDeps } from '../accounts.deps.ts';

const GOOD_FOR_MS = DAY_MS;

const nameToken = z.strictObject({
  kind: z.literal('signInName'),
  signInName: z.string(),
  goodUntilMs: z.number(),
});

/** A free generated name, with the sealed token that lets it be signed up with. */
export function suggestSignInName({
  accounts,
  clock,
  cursors,
}: Pick<AccountsDeps, 'accounts' | 'clock' | 'cursors'>) {
  return async (): Promise<{ signInName: string; nameToken: string }> => {
    let signInName = makeSignInName(randomInt);
    while (await accounts.isNameTaken(signInName)) signInName = makeSignInName(randomInt);
    const goodUntilMs = clock.now().getTime() + GOOD_FOR_MS;
    return { signInName, nameToken: cursors.seal({ kind: 'signInName', signInName, goodUntilMs }) };
  };
}

/** The name that was suggested; throws `cursorGone` for a token we did not make, or made more than a day ago. */
export function readNameToken(
  { clock, cursors }: Pick<AccountsDeps, 'clock' | 'cursors'>,
  token: string,
): string {
  const { signInName, goodUntilMs } = cursors.open(token, nameToken);
  if (clock.now().getTime() > goodUntilMs) throw new AppError('cursorGone');
  return signInName;
}
