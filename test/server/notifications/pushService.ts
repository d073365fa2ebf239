import { createDecipheriv, createECDH, hkdfSync, randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { PushSubscriptionBody } from '../../../shared/contracts/notices.ts';

export interface PushService {
  /** A browser that subscribed here. */
  subscribe(): PushSubscriptionBody;
  /** What browsers were shown, decrypted by their own keys. */
  shown: string[];
  /** The `Authorization` headers. */
  authorizations: string[];
  /** What the service answers: 201, or 410 for a browser that is gone. */
  status: number;
  stop(): Promise<void>;
}

/** A push service on this machine, with the browsers behind it: it decrypts what it is given (RFC 8291). */
export async function startPushService(): Promise<PushService> {
  const browsers = new Map<string, { key: ReturnType<typeof createECDH>; auth: Buffer }>();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => void chunks.push(chunk));
    request.on('end', () => {
      const browser = browsers.get(request.url ?? '');
      service.authorizations.push(request.headers.authorization ?? '');
      if (browser && service.status === 201) service.shown.push(decrypt(Buffer.concat(chunks), browser));
      response.writeHead(service.status).end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the push service has no port');
  const { port } = address;
  const service: PushService = {
    shown: [],
    authorizations: [],
    status: 201,
    subscribe() {
      const path = `/${randomUUID()}`;
      const key = createECDH('prime256v1');
      const p256dh = key.generateKeys().toString('base64url');
      const auth = randomBytes(16);
      browsers.set(path, { key, auth });
      const endpoint = `http://127.0.0.1:${port}${path}`;
      return { endpoint, keys: { p256dh, auth: auth.toString('base64url') } };
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return service;
}

/** One record of `aes128gcm` (RFC 8188), under the keys of RFC 8291, section 3.4. */
function decrypt(body: Buffer, { key, auth }: { key: ReturnType<typeof createECDH>; auth: Buffer }): string {
  const salt = body.subarray(0, 16);
  const idLength = body.readUInt8(20);
  const sender = body.subarray(21, 21 + idLength);
  const record = body.subarray(21 + idLength);
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), key.getPublicKey(), sender]);
  const secret = Buffer.from(hkdfSync('sha256', key.computeSecret(sender), auth, info, 32));
  const contentKey = Buffer.from(hkdfSync('sha256', secret, salt, 'Content-Encoding: aes128gcm\0', 16));
  const nonce = Buffer.from(hkdfSync('sha256', secret, salt, 'Content-Encoding: nonce\0', 12));
  const decipher = createDecipheriv('aes-128-gcm', contentKey, nonce);
  decipher.setAuthTag(record.subarray(-16));
  const plain = Buffer.concat([decipher.update(record.subarray(0, -16)), decipher.final()]);
  // The end of the last record is marked by 2 and zeros.
  return plain.subarray(0, plain.lastIndexOf(2)).toString('utf8');
}
