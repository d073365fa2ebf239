import { hkdfSync } from 'node:crypto';
import { keyedHash } from '../../platform/crypto/index.ts';

/**
 * What the receipt of a mentor calls one of their conversations: the same in each entry, another on each receipt, and known nowhere else. A
 * receipt is made to be handed on, and the public id of a conversation stands in the address bar of the mentee's device.
 */
export type ReceiptNames = (place: { receiptName: string; conversationId: string }) => string;

/** 132 bits: as long as the other random names. */
const NAME_LENGTH = 22;

/** @param key the private key that signs receipts; the key of the names is derived from it (HKDF, RFC 5869) */
export function createReceiptNames(key: Buffer): ReceiptNames {
  const namesKey = Buffer.from(hkdfSync('sha256', key, '', 'kith receipt conversation names', 32));
  return ({ receiptName, conversationId }) =>
    keyedHash({ key: namesKey, text: JSON.stringify([receiptName, conversationId]) }).slice(0, NAME_LENGTH);
}
