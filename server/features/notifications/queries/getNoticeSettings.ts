import type { Actor } from '../../../../shared/contracts/actor.ts';
import type { NoticeSettingsView } from '../../../../shared/contracts/notices.ts';
import { openAddress, settingsOf } from '../contact.access.ts';
import type { NoticeAddress } from '../contact.model.ts';
import { KINDS_OF_ROLE } from '../kindsOfRole.ts';
import type { NotificationsDeps } from '../notifications.deps.ts';

/** How a person is told, for themselves alone: it opens their sealed address. */
export function getNoticeSettings(deps: NotificationsDeps) {
  const { contacts, email, push } = deps;
  return async ({ accountId, role }: Actor): Promise<NoticeSettingsView> => {
    const address = await contacts.findAddress(accountId);
    return {
      kinds: [...KINDS_OF_ROLE[role]],
      settings: await settingsOf(deps, accountId),
      email: {
        offered: email !== null,
        state: stateOf(address),
        address: address && (await openAddress(deps, address)),
      },
      push: { publicKey: push.publicKey },
    };
  };
}

/** What became of the address: none, not confirmed yet, confirmed, or dead. */
function stateOf(address: NoticeAddress | null): NoticeSettingsView['email']['state'] {
  if (!address) return 'none';
  if (address.deadAt !== null) return 'dead';
  return address.confirmedAt === null ? 'unconfirmed' : 'confirmed';
}
