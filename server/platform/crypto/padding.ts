import { PADDING_MARK as MARK } from '../../../shared/crypto/safeguardingCopy.ts';

/** Texts are padded to a multiple of this, so that a ciphertext tells the length of its words only roughly. */
const BLOCK_BYTES = 64;

/** Appends 0x80 and zeros up to the next multiple of 64 bytes (ISO/IEC 7816-4). */
export function pad(text: string): Buffer {
  const words = Buffer.from(text);
  const padded = Buffer.alloc((Math.floor(words.length / BLOCK_BYTES) + 1) * BLOCK_BYTES);
  words.copy(padded);
  padded[words.length] = MARK;
  return padded;
}

/** @throws {Error} for bytes that were not padded by `pad` */
export function unpad(padded: Buffer): string {
  const end = padded.lastIndexOf(MARK);
  if (end === -1 || padded.subarray(end + 1).some((byte) => byte !== 0))
    throw new Error('this text has no padding');
  return padded.subarray(0, end).toString('utf8');
}
