import { safeguardingSuite } from '../../../shared/crypto/safeguardingCopy.ts';
import { keyIdOf } from './hashes.ts';
import { pad } from './padding.ts';
import type { SafeguardingCopy } from './sealedText.ts';

/** Seals texts to the safeguarding lead's public key (P-256 point), by `safeguardingSuite`. */
export function createSafeguardingSealer(publicKey: Buffer): {
  keyId: string;
  /** @throws {Error} where the key is no point of the curve */
  seal(input: { text: string; aad: string }): Promise<SafeguardingCopy>;
} {
  const { kem, suite, info } = safeguardingSuite();
  const keyId = keyIdOf(publicKey);

  /** Seals a text to the safeguarding key (HPKE, RFC 9180). @param input.aad associated data: the copy opens only with the same */
  async function seal({ text, aad }: { text: string; aad: string }): Promise<SafeguardingCopy> {
    const recipientPublicKey = await kem.deserializePublicKey(new Uint8Array(publicKey).buffer);
    const plain = new Uint8Array(pad(text));
    const { enc, ct } = await suite.seal(
      { recipientPublicKey, info },
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
