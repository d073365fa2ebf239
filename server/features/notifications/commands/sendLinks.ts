import { randomBytes } from 'node:crypto';
import { retryAt } from '../../../../shared/domain/notices/sending.ts';
import { DAY_MS } from '../../../../shared/domain/units.ts';
import { sha256Hex } from '../../../platform/crypto/index.ts';
import { openAddress } from '../contact.access.ts';
import type { NoticeAddress } from '../contact.model.ts';
import type { NotificationsDeps } from '../notifications.deps.ts';

const SECRET_BYTES = 24;

/**
 * Sends the one-time links that are due. The secret is made here and stored as a hash, before the mail goes out: what is in the store
 * confirms nothing. One that fails is tried again with a new secret.
 */
export function sendLinks(deps: NotificationsDeps) {
  const { clock, contacts, log } = deps;
  return async (): Promise<void> => {
    for (const address of await contacts.findLinksDue(clock.now())) {
      try {
        await sendLink(deps, address);
      } catch (error) {
        log.error({ account: log.ref('account', address._id), error }, 'link failed; sweep will retry');
      }
    }
  };
}

/** Sends one link to confirm an address. The new secret is stored first, so that two processes do not send twice. */
async function sendLink(deps: NotificationsDeps, address: NoticeAddress): Promise<void> {
  const { clock, config, contacts, email } = deps;
  if (!email) return;
  const now = clock.now();
  const secret = randomBytes(SECRET_BYTES).toString('base64url');
  const linkAttempts = address.linkAttempts + 1;
  const claimed = await contacts.changeLink(address, {
    linkAttempts,
    linkDueAt: retryAt(now, linkAttempts),
    linkHash: sha256Hex(secret),
    linkExpiresAt: new Date(now.getTime() + DAY_MS),
  });
  if (!claimed) return;
  const outcome = await email.send({
    to: await openAddress(deps, address),
    id: `link-${sha256Hex(secret).slice(0, 24)}`,
    lines: [
      'Open this page to get notes at this address. It works once, for a day.',
      `${config.http.publicOrigin}/confirm-email#${secret}`,
      'If you did not ask for this, do nothing: no more mail will come.',
    ],
    unsubscribeUrl: null,
  });
  const claimedAddress = { ...address, linkAttempts };
  if (outcome === 'sent') await contacts.changeLink(claimedAddress, { linkDueAt: null });
  if (outcome === 'dead')
    await contacts.changeLink(claimedAddress, { linkDueAt: null, linkHash: null, deadAt: clock.now() });
}
