import { z } from 'zod';
import { DAY_MS } from '../../../shared/domain/units.ts';
import { AppError } from '../../platform/http/index.ts';
import type { AccountsDeps } from './accounts.deps.ts';

const sealedName = z.strictObject({
  kind: z.literal('signInName'),
  signInName: z.string(),
  goodUntilMs: z.number(),
});

type TokenDeps = Pick<AccountsDeps, 'clock' | 'cursors'>;

/** A sealed token with which this suggested name can be signed up for a day. */
export function sealNameToken({ clock, cursors }: TokenDeps, signInName: string): string {
  const goodUntilMs = clock.now().getTime() + DAY_MS;
  return cursors.seal({ kind: 'signInName', signInName, goodUntilMs });
}

/**
 * The name that was suggested with this token.
 * @throws {AppError} cursorGone when the token is older than a day or was not sealed here
 */
export function readNameToken({ clock, cursors }: TokenDeps, token: string): string {
  const { signInName, goodUntilMs } = cursors.open(token, sealedName);
  if (clock.now().getTime() > goodUntilMs) throw new AppError('cursorGone');
  return signInName;
}
