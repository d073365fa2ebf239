import { sha256Hex } from '../../../platform/crypto/index.ts';
import type { NotificationsDeps } from '../notifications.deps.ts';

/**
 * Ties the subscription of a browser to the session that its owner uses now, so that it ends with that session.
 * @returns `kept: false` where this account has no subscription with that address.
 */
export function rebindPush({ contacts }: Pick<NotificationsDeps, 'contacts'>) {
  return async (input: { accountId: string; sessionId: string; endpoint: string }) => {
    const { accountId, sessionId, endpoint } = input;
    const endpointHash = sha256Hex(endpoint);
    return { kept: await contacts.rebindSubscription({ accountId, sessionId, endpointHash }) };
  };
}
