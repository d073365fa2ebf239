import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { getReceiptKeysEndpoint, RECEIPT_KEYS_ADDRESS } from '../../../shared/contracts/time.ts';
import type { ReceiptKey } from '../../../shared/contracts/time.ts';
import { verifyReceipt } from '../../../shared/domain/time/receipt.ts';
import type { ReceiptSignature } from '../../../shared/domain/time/receipt.ts';
import { BadInput } from '../command.ts';
import type { RunCommand } from '../command.ts';
import { parseJsonInput } from '../parseJsonInput.ts';

const base64url = z.string('expected base64url').regex(/^[A-Za-z0-9_-]+={0,2}$/, 'expected base64url');
const text = z.string('expected text');

/** Any further field is covered by the entry's hash; flat, so that input cannot be nested too deep. */
const field = z.union(
  [z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())],
  'expected text, a number or a list of texts',
);
const receipt = z.strictObject({
  mentor: text,
  entries: z.array(
    z.object({ seq: z.number('expected a number'), prevHash: text, hash: text }).catchall(field),
    'expected a list of entries',
  ),
  signature: z.strictObject({
    alg: z.literal('Ed25519', 'expected "Ed25519"'),
    keyId: text,
    publicKey: base64url,
    value: base64url,
  }),
});

const { answer: published } = getReceiptKeysEndpoint;

/** Whether a receipt's Ed25519 signature is that of the head hash; false too for a damaged key. */
const isSignatureOf = ({ publicKey, value }: ReceiptSignature, headHash: string): boolean => {
  try {
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' });
    return verify(null, Buffer.from(headHash, 'hex'), key, Buffer.from(value, 'base64url'));
  } catch {
    return false;
  }
};

const sha256 = (canonical: string): string => createHash('sha256').update(canonical, 'utf8').digest('hex');

/**
 * `time verify [--keys FILE]`: verifies a receipt; exits with 1 when it is not valid. FILE is what Kith publishes at
 * `RECEIPT_KEYS_ADDRESS`: the receipt must then be signed by one of its keys, or the reason is `key`.
 */
export const timeVerify: RunCommand = async ({ args, readInput, print, printNote }) => {
  const keys = readPublished(args);
  const parsedReceipt = parseJsonInput(receipt, { text: await readInput() });
  const verdict = verifyReceipt(parsedReceipt, { sha256, verifySignature: isSignatureOf });
  if (!verdict.valid) {
    print(verdict);
    printNote(`Entry ${verdict.firstBad} is the first that does not fit (${verdict.reason}).`);
    return 1;
  }
  const { keyId, publicKey } = parsedReceipt.signature;
  const key = keys?.find((one) => one.publicKey === publicKey);
  if (keys && !key) {
    print({ valid: false, firstBad: Math.max(1, verdict.entries), reason: 'key' });
    printNote(`The entries fit, but the key ${keyId} that signed them is not one of the published ones.`);
    return 1;
  }
  print(verdict);
  printNote(`Every entry is as it was written. Signed by ${keyId}. ${describeKey(publicKey, key)}`);
  return 0;
};

/** @throws {BadInput} for another option, or a file that is none of published keys */
function readPublished(args: readonly string[]): ReceiptKey[] | undefined {
  try {
    const { keys: file } = parseArgs({ args: [...args], options: { keys: { type: 'string' } } }).values;
    return file === undefined ? undefined : published.parse(JSON.parse(readFileSync(file, 'utf8'))).keys;
  } catch {
    throw new BadInput({
      where: '--keys',
      expected: `expected a file with the answer of ${RECEIPT_KEYS_ADDRESS}, and nothing else`,
    });
  }
}

/** A line about the key that signed a receipt. @param key the published key with this value, if there is one */
function describeKey(publicKey: string, key: ReceiptKey | undefined): string {
  if (!key) return `Compare the key with those published at ${RECEIPT_KEYS_ADDRESS}: ${publicKey}`;
  return key.retiredOn === null
    ? 'The key is published.'
    : `The key is published, and was replaced on ${key.retiredOn}.`;
}
