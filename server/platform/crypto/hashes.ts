import { createHash, createHmac } from 'node:crypto';

/** Lower-case hex SHA-256 of the UTF-8 bytes. */
export function sha256Hex(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Base64url HMAC-SHA-256: equal texts match, and nobody without the key can try guesses. */
export function keyedHash({ key, text }: { key: Buffer; text: string }): string {
  return createHmac('sha256', key).update(text).digest('base64url');
}
