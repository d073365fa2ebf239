import { z } from 'zod';
import { HOUR_MS } from '../../../shared/domain/units.ts';
import { sha256Hex } from '../../platform/crypto/index.ts';
import { AppError } from '../../platform/http/index.ts';
import type { AccountsDeps } from './accounts.deps.ts';
import type { StaffRequest } from './staffRequest.model.ts';

/** A request that its link may be used for. */
export type LinkedRequest = StaffRequest & { kind: 'invitation' | 'factorReset' };

/** What the person of a link was shown, sealed for them: nothing of it is stored before the link is redeemed. */
const setup = z.strictObject({
  kind: z.literal('staffSetup'),
  requestId: z.string(),
  signInName: z.string(),
  secret: z.string(),
  goodUntilMs: z.number(),
});

const GOOD_MS = HOUR_MS;

/** @throws {AppError} linkGone for a link that is unknown, used, withdrawn, expired, or not confirmed by a second person */
export async function findLinked(
  { clock, staffRequests }: Pick<AccountsDeps, 'clock' | 'staffRequests'>,
  linkToken: string,
): Promise<LinkedRequest> {
  const request = await staffRequests.findByLink(sha256Hex(linkToken));
  const kind = request?.kind;
  const isGood = request?.state === 'confirmed' && request.expiresAt > clock.now();
  if (!request || !isGood || kind === undefined || kind === 'role') throw new AppError('linkGone');
  return { ...request, kind };
}

/** A sealed token of the sign-in name and the authenticator secret that the person of the link is shown. */
export function sealSetup(
  { clock, cursors }: Pick<AccountsDeps, 'clock' | 'cursors'>,
  shown: { requestId: string; signInName: string; secret: string },
): string {
  const goodUntilMs = clock.now().getTime() + GOOD_MS;
  return cursors.seal({ kind: 'staffSetup', ...shown, goodUntilMs });
}

/** @throws {AppError} cursorGone for a token of another request, one older than an hour, or one that was not sealed here */
export function openSetup(
  { clock, cursors }: Pick<AccountsDeps, 'clock' | 'cursors'>,
  { setupToken, requestId }: { setupToken: string; requestId: string },
): { signInName: string; secret: string } {
  const { goodUntilMs, ...shown } = cursors.open(setupToken, setup);
  if (shown.requestId !== requestId || clock.now().getTime() > goodUntilMs) throw new AppError('cursorGone');
  return { signInName: shown.signInName, secret: shown.secret };
}
