import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';

/** A text sealed to the safeguarding lead's public key; `enc` and `ct` in base64url. */
export interface SealedCopy {
  /** The first 16 hex digits of the SHA-256 of the public key. */
  keyId: string;
  enc: string;
  ct: string;
}

/** The private key of the safeguarding lead in memory. */
export interface SafeguardingKey {
  keyId: string;
  privateKey: CryptoKey;
}

/** What ends the words in a padded text (ISO/IEC 7816-4). */
export const PADDING_MARK = 0x80;
const INFO = new TextEncoder().encode('kith safeguarding copy v1');
const KEY_ID_DIGITS = 16;

/** HPKE base mode (RFC 9180), DHKEM(P-256), HKDF-SHA256, AES-256-GCM: what the server seals with and the lead opens with. */
export function safeguardingSuite() {
  const kem = new DhkemP256HkdfSha256();
  const suite = new CipherSuite({ kem, kdf: new HkdfSha256(), aead: new Aes256Gcm() });
  return { kem, suite, info: INFO.buffer };
}

/**
 * Reads a key file: a P-256 private key, PKCS8 DER, base64url. Runs in browsers and in Node, and sends nothing.
 * @throws {Error} for text that is no such key
 */
export async function readSafeguardingKey(text: string): Promise<SafeguardingKey> {
  const algorithm = { name: 'ECDH', namedCurve: 'P-256' };
  const privateKey = await crypto.subtle.importKey('pkcs8', bytesOf(text.trim()), algorithm, true, [
    'deriveBits',
  ]);
  const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', privateKey);
  const point = Uint8Array.from([4, ...bytesOf(x), ...bytesOf(y)]);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', point));
  const hex = [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return { keyId: hex.slice(0, KEY_ID_DIGITS), privateKey };
}

/**
 * Opens a copy with the private key that no server has.
 * @param input `aad`: what the copy was sealed for
 * @throws {Error} for another key, and for a copy that was changed or is of something else
 */
export async function openSafeguardingCopy({
  copy: { keyId, enc, ct },
  aad,
  key,
}: {
  copy: SealedCopy;
  aad: string;
  key: SafeguardingKey;
}): Promise<string> {
  if (keyId !== key.keyId) throw new Error('the copy was sealed to another key');
  const { suite, info } = safeguardingSuite();
  const opened = await suite.open(
    { recipientKey: key.privateKey, enc: bytesOf(enc).buffer, info },
    bytesOf(ct).buffer,
    new TextEncoder().encode(aad).buffer,
  );
  const padded = new Uint8Array(opened);
  const end = padded.lastIndexOf(PADDING_MARK);
  if (end === -1) throw new Error('this text has no padding');
  return new TextDecoder().decode(padded.subarray(0, end));
}

/** @throws {Error} for text that is not base64url */
function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
}
