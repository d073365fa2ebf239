import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

interface Ciphertext {
  iv: Buffer;
  tag: Buffer;
  ct: Buffer;
}

/** AES-256-GCM under a fresh random nonce. `aad` is authenticated, not hidden. */
export function encrypt({ key, plain, aad }: { key: Buffer; plain: Buffer; aad: string }): Ciphertext {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(ALGORITHM, key, iv, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(aad));
  const ct = Buffer.concat([cipher.update(plain), cipher.final()]);
  return { iv, tag: cipher.getAuthTag(), ct };
}

/** @throws {Error} when the key, the associated data or any byte differs */
export function decrypt({ key, iv, tag, ct, aad }: Ciphertext & { key: Buffer; aad: string }): Buffer {
  const decipher = createDecipheriv(ALGORITHM, key, iv, { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(aad)).setAuthTag(tag);
  return Buffer.concat([decipher.update(ct), decipher.final()]);
}

/** Joins iv, tag and ciphertext. */
export function pack({ iv, tag, ct }: Ciphertext): Buffer {
  return Buffer.concat([iv, tag, ct]);
}

/** Splits what `pack` joined. */
export function unpack(packed: Buffer): Ciphertext {
  return {
    iv: packed.subarray(0, IV_BYTES),
    tag: packed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES),
    ct: packed.subarray(IV_BYTES + TAG_BYTES),
  };
}
