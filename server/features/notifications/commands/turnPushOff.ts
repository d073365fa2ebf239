import { sha256Hex } from '../../../platform/crypto/index.ts';
import type { NotificationsDeps } from '../notifications.deps.ts';

/** Deletes the subscription of one browser. */
export function turnPushOff({ contacts }: NotificationsDeps) {
  return ({ accountId, endpoint }: { accountId: string; endpoint: string }): Promise<void> =>
    contacts.dropSubscription({ accountId, endpointHash: sha256Hex(endpoint) });
}
