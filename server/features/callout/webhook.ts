import { createHmac } from 'node:crypto';
import type { PageOutcome } from '../../../shared/domain/callout/pages.ts';
import type { PageKind } from '../../../shared/domain/notices/kinds.ts';
import type { Clock } from '../../platform/clock/index.ts';
import type { Config } from '../../platform/config/index.ts';
import type { Log } from '../../platform/logging/index.ts';

export interface OutgoingPage {
  /** The same in every try: a receiver that has it drops the repeat. */
  pageId: string;
  accountId: string;
  kind: PageKind;
  /** Names the member of staff to a pager service that has a number for each. */
  deskName: string;
  path: string;
}

export type SendWebhook = (page: OutgoingPage) => Promise<PageOutcome>;

const ANSWER_MS = 5_000;

/**
 * Posts pages to the address of a telephone or pager service. `kith-signature` is the hexadecimal HMAC-SHA-256 of `timestamp.body`; a
 * receiver refuses a timestamp (in seconds, `kith-timestamp`) more than five minutes off and drops an `id` that it has taken. The body names
 * the member of staff by desk name and says nothing of the case.
 */
export function createWebhook(input: {
  config: Pick<Config, 'pageWebhook' | 'http'>;
  clock: Clock;
  log: Log;
}): SendWebhook {
  const { config, clock, log } = input;
  const { pageWebhook } = config;
  return async ({ pageId, kind, deskName, path }) => {
    if (pageWebhook === null) return 'notSetUp';
    const at = clock.now();
    const link = `${config.http.publicOrigin}${path}`;
    const body = JSON.stringify({ id: pageId, kind, to: deskName, at: at.toISOString(), link });
    const timestamp = String(Math.floor(at.getTime() / 1000));
    const signature = createHmac('sha256', pageWebhook.key).update(`${timestamp}.${body}`).digest('hex');
    try {
      const answer = await fetch(pageWebhook.url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'kith-timestamp': timestamp,
          'kith-signature': signature,
        },
        body,
        redirect: 'error',
        signal: AbortSignal.timeout(ANSWER_MS),
      });
      await answer.body?.cancel();
      if (answer.ok) return 'sent';
      log.warn({ status: answer.status }, 'page webhook refused');
    } catch (error) {
      log.warn({ error }, 'page webhook failed');
    }
    return 'failed';
  };
}
