import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { z } from 'zod';
import type { ReceiptSignature } from '../../../shared/domain/time/receipt.ts';
import { keyIdOf } from '../../platform/crypto/index.ts';

/** Signs the hash (hex) of the last entry of a receipt. */
export type ReceiptSigner = (headHash: string) => ReceiptSignature;

const publicJwk = z.object({ x: z.string() });

/**
 * The raw public key of a private one, base64url.
 * @param key an Ed25519 private key (RFC 8032), PKCS8 DER
 */
export function publicKeyOf(key: Buffer): string {
  const privateKey = createPrivateKey({ key, format: 'der', type: 'pkcs8' });
  return publicJwk.parse(createPublicKey(privateKey).export({ format: 'jwk' })).x;
}

/**
 * @param key an Ed25519 private key (RFC 8032), PKCS8 DER
 * @returns a signer whose `keyId` is the first 16 hex digits of the SHA-256 of the raw public key
 */
export function createReceiptSigner(key: Buffer): ReceiptSigner {
  const privateKey = createPrivateKey({ key, format: 'der', type: 'pkcs8' });
  const publicKey = publicKeyOf(key);
  const keyId = keyIdOf(Buffer.from(publicKey, 'base64url'));
  return (headHash) => ({
    alg: 'Ed25519',
    keyId,
    publicKey,
    value: sign(null, Buffer.from(headHash, 'hex'), privateKey).toString('base64url'),
  });
}
