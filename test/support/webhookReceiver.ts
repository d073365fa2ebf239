import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';
import { z } from 'zod';

const REPLAY_WINDOW_SECONDS = 300;
const page = z.strictObject({
  id: z.string(),
  kind: z.enum(['page', 'testPage']),
  to: z.string(),
  at: z.iso.datetime(),
  link: z.url(),
});
type ReceivedPage = z.infer<typeof page>;

/** A pager service as docs/deploy.md describes it: it checks the signature and the timestamp, and drops repeats. */
export interface WebhookReceiver {
  url: string;
  /** Base64url, for the environment. */
  key: string;
  /** Pages that were accepted, each once. */
  pages: ReceivedPage[];
  /** Why requests were refused. */
  refusals: string[];
  /** Takes a page, and answers with an error all the same. */
  failNext(count: number): void;
  stop(): Promise<void>;
}

/** @param now the clock of the receiver */
export async function startWebhookReceiver(key: Buffer, now: () => Date): Promise<WebhookReceiver> {
  const pages: ReceivedPage[] = [];
  const refusals: string[] = [];
  let failures = 0;

  function refusalOf(body: string, timestamp: string, signature: string): string | null {
    const expected = createHmac('sha256', key).update(`${timestamp}.${body}`).digest();
    const given = Buffer.from(signature, 'hex');
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return 'signature';
    const age = Math.abs(now().getTime() / 1000 - Number(timestamp));
    return age > REPLAY_WINDOW_SECONDS ? 'timestamp' : null;
  }

  function take(body: string): void {
    const received = page.parse(JSON.parse(body));
    if (!pages.some(({ id }) => id === received.id)) pages.push(received);
  }

  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString('utf8')));
    request.on('end', () => {
      const header = (name: string) => String(request.headers[name] ?? '');
      const refusal = refusalOf(body, header('kith-timestamp'), header('kith-signature'));
      if (refusal !== null) refusals.push(refusal);
      else take(body);
      const isFailing = failures > 0;
      if (isFailing) failures -= 1;
      response.writeHead(refusal !== null ? 401 : isFailing ? 503 : 204).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/page`,
    key: key.toString('base64url'),
    pages,
    refusals,
    failNext: (count) => {
      failures = count;
    },
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
