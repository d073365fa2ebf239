import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';

/** The environment of one app under test: a database, a Redis prefix, keys and a folder of its own. */
export type TestEnvironment = Record<string, string>;

export function createTestEnvironment(overrides: Readonly<Record<string, string>> = {}): TestEnvironment {
  const name = `kith-test-${randomBytes(6).toString('hex')}`;
  const folder = mkdtempSync(join(tmpdir(), `${name}-`));
  return {
    NODE_ENV: 'test',
    HOST: '127.0.0.1',
    PORT: '0',
    MONGODB_URI: withDatabase(inject('mongoUri'), name),
    REDIS_URL: inject('redisUrl'),
    KITH_REDIS_PREFIX: name,
    KITH_DATA_DIR: folder,
    KITH_CLOCK_FILE: join(folder, 'clock'),
    KITH_LOG_LEVEL: 'info',
    KITH_RATE_FACTOR: '1000',
    ...testKeys(),
    ...overrides,
  };
}

/** Fresh keys for every app; the safeguarding private key is thrown away, as on a real server. */
function testKeys(): Record<string, string> {
  const key = () => randomBytes(32).toString('base64url');
  const receipt = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'der' });
  const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  // The last 65 bytes of the SPKI form are the uncompressed point.
  const point = publicKey.export({ type: 'spki', format: 'der' }).subarray(-65);
  return {
    KITH_MASTER_KEY: key(),
    KITH_TOKEN_KEY: key(),
    KITH_CURSOR_KEY: key(),
    KITH_LOG_KEY: key(),
    KITH_NAME_KEY: key(),
    KITH_PUSH_KEY: key(),
    KITH_RECEIPT_KEY: receipt.toString('base64url'),
    KITH_SAFEGUARDING_PUBLIC_KEY: point.toString('base64url'),
  };
}

function withDatabase(uri: string, name: string): string {
  const url = new URL(uri);
  url.pathname = `/${name}`;
  return url.href;
}
