import { createHash, createPublicKey, verify } from 'node:crypto';
import { z } from 'zod';
import { verifyReceipt } from '../../../shared/domain/time/receipt.ts';
import type { ReceiptSignature } from '../../../shared/domain/time/receipt.ts';
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

const isSignatureOf = ({ publicKey, value }: ReceiptSignature, headHash: string): boolean => {
  try {
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' });
    return verify(null, Buffer.from(headHash, 'hex'), key, Buffer.from(value, 'base64url'));
  } catch {
    return false;
  }
};

const sha256 = (canonical: string): string => createHash('sha256').update(canonical, 'utf8').digest('hex');

/** `time verify`: verifies a receipt; exits with 1 when it is not valid. */
export const timeVerify: RunCommand = async ({ readInput, print, printNote }) => {
  const given = parseJsonInput(receipt, { text: await readInput() });
  const verdict = verifyReceipt(given, { sha256, verifySignature: isSignatureOf });
  print(verdict);
  const { keyId, publicKey } = given.signature;
  if (verdict.valid)
    printNote(
      `Every entry is as it was written. Signed by ${keyId}. Ask the people who run this Kith whether their key is ${publicKey}`,
    );
  else printNote(`Entry ${verdict.firstBad} is the first that does not fit (${verdict.reason}).`);
  return verdict.valid ? 0 : 1;
};
