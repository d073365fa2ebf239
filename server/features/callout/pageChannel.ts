import type { PageChannel, PageOutcome } from '../../../shared/domain/callout/pages.ts';
import type { Log } from '../../platform/logging/index.ts';
import type { CalloutChannelsPort } from './callout.ports.ts';
import type { OutgoingPage, SendWebhook } from './webhook.ts';

export interface PageResult {
  channel: PageChannel;
  outcome: PageOutcome;
}
export type SendPage = (page: OutgoingPage) => Promise<PageResult[]>;

/** Every way by which a page goes out: e-mail and web push of the person, and the webhook of the installation. */
export function createPageChannel(input: {
  channels: CalloutChannelsPort;
  sendWebhook: SendWebhook;
  log: Log;
}): SendPage {
  const { channels, sendWebhook, log } = input;

  /** Sends a page as a notice. An error is logged and counts as a failed e-mail, so that the page is tried again. */
  async function sendNotices({ accountId, kind, pageId, path }: OutgoingPage): Promise<PageResult[]> {
    try {
      return [...(await channels.sendNow({ accountId, kind, about: pageId, path }))];
    } catch (error) {
      log.error({ error }, 'page notice failed');
      return [{ channel: 'email', outcome: 'failed' }];
    }
  }

  async function callWebhook(page: OutgoingPage): Promise<PageResult> {
    return { channel: 'webhook', outcome: await sendWebhook(page) };
  }

  // A channel that is slow or down must not hold up the other one.
  return async (page) => (await Promise.all([sendNotices(page), callWebhook(page)])).flat();
}
