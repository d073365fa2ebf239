import type { ReceiptKey } from '../../../shared/contracts/time.ts';
import { keyIdOf } from '../../platform/crypto/index.ts';
import type { Config } from '../../platform/config/index.ts';
import { publicKeyOf } from './receiptSigner.ts';

/** The public key that signs receipts, first, and those that signed before. */
export function publishedKeys({ keys, retiredReceiptKeys }: Config): ReceiptKey[] {
  const current = { publicKey: publicKeyOf(keys.receipt), retiredOn: null };
  return [current, ...retiredReceiptKeys].map(({ publicKey, retiredOn }) => ({
    keyId: keyIdOf(Buffer.from(publicKey, 'base64url')),
    alg: 'Ed25519',
    publicKey,
    retiredOn,
  }));
}
