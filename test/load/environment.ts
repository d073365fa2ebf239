import { generateKeyPairSync, randomBytes } from 'node:crypto';

interface Places {
  folder: string;
  mongoUri: string;
  redisUrl: string;
}

/** The environment of a server under load: fresh keys, a database of its own, and no limits in the way. */
export function loadEnvironment({ folder, mongoUri, redisUrl }: Places): Record<string, string> {
  const key = () => randomBytes(32).toString('base64url');
  const uri = new URL(mongoUri);
  uri.pathname = '/kith-load';
  const point = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({
    type: 'spki',
    format: 'der',
  });
  const receipt = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'der' });
  return {
    ...{ NODE_ENV: 'test', HOST: '127.0.0.1', PORT: '0', MONGODB_URI: uri.href, REDIS_URL: redisUrl },
    ...{ KITH_DATA_DIR: folder, KITH_LOG_LEVEL: 'warn', KITH_RATE_FACTOR: '100000' },
    ...{ KITH_MASTER_KEY: key(), KITH_TOKEN_KEY: key(), KITH_CURSOR_KEY: key(), KITH_LOG_KEY: key() },
    KITH_NAME_KEY: key(),
    KITH_PUSH_KEY: key(),
    KITH_RECEIPT_KEY: receipt.toString('base64url'),
    KITH_SAFEGUARDING_PUBLIC_KEY: point.subarray(-65).toString('base64url'),
  };
}
