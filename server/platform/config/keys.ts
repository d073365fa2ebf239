import { createPrivateKey, createPublicKey } from 'node:crypto';
import { z } from 'zod';
import { KEY_NAMES } from './developmentKeys.ts';

const SECRET_BYTES = 32;
/** An uncompressed P-256 point: 0x04, x and y. */
const POINT_BYTES = 65;
/**
 * A key with 16 different bytes or fewer is not random, but a constant, a text in hex, or 16 bytes twice. Of random keys a share of 2·10⁻¹⁵
 * has so few.
 */
const MIN_DIFFERENT_BYTES = 17;

/** A key of `count` bytes, written in base64url. */
const bytes = (count: number) =>
  z
    .string()
    .regex(/^[A-Za-z0-9_-]+$/, 'expected base64url')
    .transform((value) => Buffer.from(value, 'base64url'))
    .refine((value) => value.length === count, {
      error: `expected ${count} bytes, base64url`,
      abort: true,
    });

/** 32 random bytes. */
export const secretKey = bytes(SECRET_BYTES).refine(isRandom, 'is no random key: too few different bytes');

/** An Ed25519 private key (RFC 8032), PKCS8 DER. */
export const ed25519Key = z
  .string()
  .transform((value) => Buffer.from(value, 'base64url'))
  .refine(isEd25519, { error: 'expected an Ed25519 private key, PKCS8 DER, base64url', abort: true })
  .refine((der) => isRandom(secretOf(der)), 'is no random key: too few different bytes');

/**
 * Public Ed25519 keys that no longer sign, each after the day of its replacement: `2027-03-01:<32 bytes, base64url>`.
 */
export const retiredKey = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}:[A-Za-z0-9_-]{43}$/, 'expected the day and the public key: 2027-03-01:…')
  .transform((value) => {
    const [retiredOn = '', publicKey = ''] = value.split(':');
    return { retiredOn, publicKey };
  });

/** A P-256 public key (SEC 1, uncompressed). */
export const p256Point = bytes(POINT_BYTES).refine(isOnP256, 'is no point of the curve P-256');

/**
 * Two settings with one secret: the loss of one key would then be the loss of both.
 * @param settings the environment, values in base64url
 */
export function repeatedKeys(settings: Readonly<Record<string, string | undefined>>): string[] {
  const owners = new Map<string, string>();
  const problems: string[] = [];
  for (const name of KEY_NAMES) {
    for (const value of (settings[name] ?? '').split(',').filter(Boolean)) {
      const secret = secretOf(Buffer.from(value.trim(), 'base64url')).toString('hex');
      const owner = owners.get(secret);
      if (owner !== undefined) problems.push(`${name}: is the same key as ${owner}`);
      owners.set(secret, name);
    }
  }
  return problems;
}

/** The random part of a key: the whole of a secret key, the end of a private key in DER. */
function secretOf(key: Buffer): Buffer {
  return key.subarray(-SECRET_BYTES);
}

function isRandom(secret: Buffer): boolean {
  return new Set(secret).size >= MIN_DIFFERENT_BYTES;
}

/** Whether these bytes are a private Ed25519 key in PKCS #8. */
function isEd25519(der: Buffer): boolean {
  try {
    return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }).asymmetricKeyType === 'ed25519';
  } catch {
    return false;
  }
}

/** OpenSSL refuses to import a point that is not on the curve. */
function isOnP256(point: Buffer): boolean {
  const half = (POINT_BYTES - 1) / 2;
  const x = point.subarray(1, 1 + half).toString('base64url');
  const y = point.subarray(1 + half).toString('base64url');
  try {
    createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' });
    return point[0] === 4;
  } catch {
    return false;
  }
}
