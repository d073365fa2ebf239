import { sha256Hex } from '../../../platform/crypto/index.ts';
import { AppError } from '../../../platform/http/index.ts';
import type { NotificationsDeps } from '../notifications.deps.ts';

/**
 * Confirms an address by the secret of its link.
 * @throws {AppError} notFound: the link was used, has expired, or belongs to an address that was dropped or replaced.
 */
export function confirmNoticeEmail({ clock, contacts }: NotificationsDeps) {
  return async ({ secret }: { secret: string }): Promise<void> => {
    const confirmed = await contacts.confirm({ linkHash: sha256Hex(secret), now: clock.now() });
    if (!confirmed) throw new AppError('notFound');
  };
}
