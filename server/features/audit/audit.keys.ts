import { createPrivateKey, createPublicKey, hkdfSync, sign, timingSafeEqual, verify } from 'node:crypto';
import { keyedHash } from '../../platform/crypto/index.ts';

/** Proves who wrote rows and seals, with keys that are not in the database. */
export interface AuditKeys {
  /** The keyed hash of a row's canonical JSON: 43 characters, base64url. */
  proofOf(text: string): string;
  isProofOf(proof: string, text: string): boolean;
  /** Ed25519 over the 32 bytes of a hash (hex), base64url. */
  sign: (hash: string) => string;
  isSignatureOf: (seal: { hash: string; signature: string }) => boolean;
}

const KEY_BYTES = 32;
/** An Ed25519 private key in PKCS8 form is this prefix and 32 bytes (RFC 8410). */
const PKCS8_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');

/** @param key the name key, which an installation keeps for good; both keys are derived from it (HKDF, RFC 5869) */
export function createAuditKeys(key: Buffer): AuditKeys {
  const derive = (info: string) => Buffer.from(hkdfSync('sha256', key, '', info, KEY_BYTES));
  const rowKey = derive('kith audit row v1');
  const privateKey = createPrivateKey({
    key: Buffer.concat([PKCS8_PREFIX, derive('kith audit seal v1')]),
    format: 'der',
    type: 'pkcs8',
  });
  const publicKey = createPublicKey(privateKey);
  const proofOf = (text: string) => keyedHash({ key: rowKey, text });
  return {
    proofOf,
    isProofOf(proof, text) {
      const [actual, expected] = [Buffer.from(proof), Buffer.from(proofOf(text))];
      return actual.length === expected.length && timingSafeEqual(actual, expected);
    },
    sign: (hash) => sign(null, Buffer.from(hash, 'hex'), privateKey).toString('base64url'),
    isSignatureOf: ({ hash, signature }) =>
      verify(null, Buffer.from(hash, 'hex'), publicKey, Buffer.from(signature, 'base64url')),
  };
}
