import { NOTICE_CHANNELS } from '../../../../shared/domain/notices/kinds.ts';
import type { NoticeChannel, PageKind } from '../../../../shared/domain/notices/kinds.ts';
import { sendOver } from '../channels.ts';
import type { ChannelResult } from '../channels.ts';
import type { Notice } from '../notice.model.ts';
import type { NotificationsDeps } from '../notifications.deps.ts';
import { notify } from './notify.ts';

export interface PageInput {
  accountId: string;
  kind: PageKind;
  /** An id of the page: over each channel the same one arrives once. */
  about: string;
  /** Path of the page that it opens after sign-in. */
  path: string;
}

/** `notSetUp`: the person has no address there that works, or the installation does not have the channel. */
export interface ChannelOutcome {
  channel: NoticeChannel;
  outcome: 'sent' | 'failed' | 'notSetUp';
}

/**
 * Sends a page at once over every channel, without regard to settings, quiet hours and digest. A channel that failed is an outcome, not an
 * error, and is tried again by a repeat of the call; one that took the page is not.
 */
export function sendNow(deps: NotificationsDeps) {
  const storeNotice = notify(deps);
  return async (page: PageInput): Promise<ChannelOutcome[]> => {
    await storeNotice(page);
    const notice = await deps.notices.findLatest(page);
    if (!notice) throw new Error('a page was not stored');
    return Promise.all(NOTICE_CHANNELS.map((channel) => sendPage(deps, notice, channel)));
  };
}

/** Sends a page over one channel, once. */
async function sendPage(
  deps: NotificationsDeps,
  notice: Notice,
  channel: NoticeChannel,
): Promise<ChannelOutcome> {
  if (notice.sends[channel]?.state === 'sent') return { channel, outcome: 'sent' };
  const { _id, accountId, path } = notice;
  const result = await sendOver(deps, channel, { accountId, id: _id, path, isPage: true });
  if (result === 'sent') {
    const sent = { state: 'sent', at: deps.clock.now(), attempts: 1, batch: _id } as const;
    await deps.notices.setSend(_id, channel, sent);
  }
  return { channel, outcome: OUTCOMES[result] };
}

const OUTCOMES: Record<ChannelResult, ChannelOutcome['outcome']> = {
  sent: 'sent',
  noAddress: 'notSetUp',
  lost: 'failed',
  unknown: 'failed',
};
