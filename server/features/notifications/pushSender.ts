import { createECDH } from 'node:crypto';
import webPush from 'web-push';
import type { PushSubscriptionBody } from '../../../shared/contracts/notices.ts';
import { NEUTRAL_WORDS } from '../../../shared/domain/notices/sending.ts';
import { HOUR_SECONDS } from '../../../shared/domain/units.ts';
import type { Config } from '../../platform/config/index.ts';

/** `gone`: the browser gave the subscription up. `refused`: the push service took nothing and may later. `unknown`: it may have. */
export type PushOutcome = 'sent' | 'gone' | 'refused' | 'unknown';

export interface PushSender {
  /** What browsers subscribe with: the public half, base64url. */
  publicKey: string;
  /** @param path what a tap opens, a path of the client */
  send(subscription: PushSubscriptionBody, path: string): Promise<PushOutcome>;
}

const TIMEOUT_MS = 10_000;
/** How long a push service keeps what it cannot deliver. */
const KEPT_SECONDS = 4 * HOUR_SECONDS;

/** Sends web push: encrypted for the browser (RFC 8291), signed by the installation's key (VAPID, RFC 8292). */
export function createPushSender({ keys, mail, http }: Pick<Config, 'keys' | 'mail' | 'http'>): PushSender {
  const pair = createECDH('prime256v1');
  pair.setPrivateKey(keys.push);
  const publicKey = pair.getPublicKey().toString('base64url');
  const vapidDetails = {
    subject: http.publicOrigin.startsWith('https:')
      ? http.publicOrigin
      : `mailto:${mail?.from ?? 'notes@localhost'}`,
    publicKey,
    privateKey: keys.push.toString('base64url'),
  };
  return {
    publicKey,
    async send({ endpoint, keys: browserKeys }, path) {
      const payload = JSON.stringify({ ...NEUTRAL_WORDS, path });
      const options = { vapidDetails, TTL: KEPT_SECONDS, urgency: 'high' } as const;
      const request = webPush.generateRequestDetails({ endpoint, keys: browserKeys }, payload, options);
      try {
        const response = await fetch(request.endpoint, {
          method: request.method,
          headers: headersOf(request.headers),
          body: new Uint8Array(request.body),
          // A push service does not redirect: following one would let a subscription name any address behind it.
          redirect: 'error',
          signal: AbortSignal.timeout(TIMEOUT_MS),
        });
        await response.body?.cancel();
        return outcomeOf(response.status);
      } catch {
        return 'unknown';
      }
    },
  };
}

/** What an HTTP status of a push service means: 404 and 410 say that the subscription is over. */
function outcomeOf(status: number): PushOutcome {
  if (status >= 200 && status < 300) return 'sent';
  return status === 404 || status === 410 ? 'gone' : 'refused';
}

/** `fetch` counts the length itself. */
function headersOf(headers: Readonly<Record<string, unknown>>): Record<string, string> {
  const entries = Object.entries(headers).filter(([name]) => name.toLowerCase() !== 'content-length');
  return Object.fromEntries(entries.map(([name, value]) => [name, String(value)]));
}
