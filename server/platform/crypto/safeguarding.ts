import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import { keyIdOf } from './hashes.ts';
import { pad } from './padding.ts';
import type { SafeguardingCopy } from './sealedText.ts';

const INFO = new TextEncoder().encode('kith safeguarding copy v1');

/** Seals texts to the safeguarding lead's public key (P-256 point): HPKE base mode (RFC 9180), DHKEM(P-256), HKDF-SHA256, AES-256-GCM. */
export function createSafeguardingSealer(publicKey: Buffer): {
  keyId: string;
  /** @throws {Error} where the key is no point of the curve */
  seal(input: { text: string; aad: string }): Promise<SafeguardingCopy>;
} {
  const kem = new DhkemP256HkdfSha256();
  const suite = new CipherSuite({ kem, kdf: new HkdfSha256(), aead: new Aes256Gcm() });
  const keyId = keyIdOf(publicKey);

  async function seal({ text, aad }: { text: string; aad: string }): Promise<SafeguardingCopy> {
    const recipientPublicKey = await kem.deserializePublicKey(new Uint8Array(publicKey).buffer);
    const plain = new Uint8Array(pad(text));
    const { enc, ct } = await suite.seal(
      { recipientPublicKey, info: INFO.buffer },
      plain.buffer,
      new TextEncoder().encode(aad).buffer,
    );
    return {
      v: 2,
      keyId,
      enc: Buffer.from(enc).toString('base64url'),
      ct: Buffer.from(ct).toString('base64url'),
    };
  }

  return { keyId, seal };
}
