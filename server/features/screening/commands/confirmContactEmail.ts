import { sha256Hex } from '../../../platform/crypto/index.ts';
import { AppError } from '../../../platform/http/index.ts';
import { matchWindowsOf } from '../screening.policy.ts';
import type { ScreeningDeps } from '../screening.deps.ts';

/**
 * Confirms a volunteer's contact address by the secret of its link, which uses it up.
 * @throws {AppError} linkGone: the link is unknown or was used.
 * @throws {AppError} tooMany: too many links were tried from this address.
 */
export function confirmContactEmail({ clock, emailProofs, limiter }: ScreeningDeps) {
  return async ({ linkToken, visitor }: { linkToken: string; visitor: string }): Promise<void> => {
    // One limit for the links of referees and volunteers.
    await limiter.consume('deadLink', visitor);
    const application = await emailProofs.findByLink(sha256Hex(linkToken));
    if (!application) throw new AppError('linkGone');
    const at = clock.now();
    const matchWindows = matchWindowsOf({ ...application, emailProof: { confirmedAt: at } });
    const isDone = await emailProofs.confirm({ applicationId: application._id, at, matchWindows });
    if (!isDone) throw new AppError('linkGone');
    await limiter.refund('deadLink', visitor);
  };
}
