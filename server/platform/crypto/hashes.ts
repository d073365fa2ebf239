import { createHash, createHmac } from 'node:crypto';

/** SHA-256 of the UTF-8 bytes in lower-case hex. */
export function sha256Hex(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The name of a key in records and logs: the first 16 hex digits of its SHA-256. */
export function keyIdOf(key: Uint8Array): string {
  return sha256Hex(key).slice(0, 16);
}

/** Base64url HMAC-SHA-256: equal texts match, and guesses cannot be tested without the key. */
export function keyedHash({ key, text }: { key: Buffer; text: string }): string {
  return createHmac('sha256', key).update(text).digest('base64url');
}

/** A number from 0 to 1 that looks random, is always the same for a text, and cannot be worked out without the key. */
export function lotOf({ key, text }: { key: Buffer; text: string }): number {
  return createHmac('sha256', key).update(text).digest().readUInt32BE(0) / 2 ** 32;
}
