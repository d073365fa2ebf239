import type { PushSubscriptionBody } from '../../../../shared/contracts/notices.ts';
import { newId, sha256Hex } from '../../../platform/crypto/index.ts';
import { AppError } from '../../../platform/http/index.ts';
import { contactScope } from '../contact.access.ts';
import type { NotificationsDeps } from '../notifications.deps.ts';
import { isPushService } from '../pushServices.ts';

/**
 * Keeps the subscription of a browser, sealed. A browser belongs to the account that turned push on last.
 * @throws {AppError} badRequest: the address is not of a push service known here.
 */
export function turnPushOn({ clock, config, contacts, sealer }: NotificationsDeps) {
  return async (input: {
    accountId: string;
    sessionId: string;
    subscription: PushSubscriptionBody;
  }): Promise<void> => {
    const { accountId, sessionId, subscription } = input;
    const { endpoint } = subscription;
    if (!isPushService(endpoint, config)) {
      throw new AppError('badRequest', { fields: { endpoint: 'an address of a push service' } });
    }
    const _id = newId();
    const text = JSON.stringify(subscription);
    await contacts.saveSubscription({
      _id,
      accountId,
      sessionId,
      endpointHash: sha256Hex(endpoint),
      subscription: await sealer.seal({ scope: contactScope(accountId), recordId: _id, text }),
      createdAt: clock.now(),
    });
  };
}
