import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { runNode } from './runNode.ts';
import { signedReceipt } from './signedReceipt.ts';

const guide = readFileSync('docs/how-to/verify-a-receipt.md', 'utf8');
const script = /```js\n([\s\S]+?)```/.exec(guide)?.[1] ?? '';
const check = (receipt: unknown) =>
  runNode(['--input-type=module', '--eval', script], JSON.stringify(receipt));

test('T6: the lines in the guide verify a receipt with standard tools', async () => {
  const receipt = signedReceipt();
  expect(await check(receipt)).toMatchObject({ code: 0, out: 'true\n' });

  const forged = { ...receipt, signature: { ...receipt.signature, value: signedReceipt().signature.value } };
  expect(await check(forged)).toMatchObject({ code: 0, out: 'false\n' });

  const entries = receipt.entries.map((entry) => (entry.seq === 2 ? { ...entry, seconds: 60 } : entry));
  const changed = await check({ ...receipt, entries });
  expect(changed.code).not.toBe(0);
  expect(changed.err).toContain('entry 2');
});
