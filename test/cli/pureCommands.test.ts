import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { serverArguments } from '../support/serverArguments.ts';
import { runNode } from './runNode.ts';
import { signedReceipt } from './signedReceipt.ts';

/** Runs the command line as a person would. */
const kith = async (words: string, input: string) => {
  const { out, err, code } = await runNode(
    [...serverArguments('server/cli/main.ts'), ...words.split(' ')],
    input,
  );
  return { code, said: err.trim(), printed: out === '' ? null : z.unknown().parse(JSON.parse(out)) };
};

const firstExample = (name: string) => {
  const [line = ''] = readFileSync(`test/shared/examples/${name}.jsonl`, 'utf8').split('\n');
  return z.object({ input: z.unknown(), expect: z.unknown() }).parse(JSON.parse(line));
};

describe('the pure commands', () => {
  test.each([
    ['time replay', 'time-replay'],
    ['reputation fold', 'reputation-fold'],
  ])('%s answers its first worked example', async (words, name) => {
    const { input, expect: expected } = firstExample(name);
    const { code, printed } = await kith(words, JSON.stringify(input));
    expect(code).toBe(0);
    expect(printed).toEqual(expected);
  });

  test('T6: time verify tells a true receipt from a changed one', async () => {
    const receipt = signedReceipt();
    const good = await kith('time verify', JSON.stringify(receipt));
    expect(good).toMatchObject({ code: 0, printed: { valid: true, entries: 3 } });

    const entries = receipt.entries.map((entry) => (entry.seq === 2 ? { ...entry, seconds: 60 } : entry));
    const changed = await kith('time verify', JSON.stringify({ ...receipt, entries }));
    expect(changed).toMatchObject({ code: 1, printed: { valid: false, firstBad: 2, reason: 'hash' } });

    const { value } = signedReceipt().signature;
    const resigned = { ...receipt, signature: { ...receipt.signature, value } };
    const forged = await kith('time verify', JSON.stringify(resigned));
    expect(forged).toMatchObject({ code: 1, printed: { valid: false, firstBad: 3, reason: 'signature' } });
  });

  test.each([
    [
      'time replay',
      '{"timeZone":"Mars"}',
      /^line 1, timeZone: expected an IANA time zone .*nothing was changed$/,
    ],
    ['time replay', '{\n"acts": [\n', /^line 2: expected JSON; nothing was changed$/],
    [
      'reputation fold',
      '{"asOf":"2026-06-30","view":"public",\n"events":[\n{"feedbackId":"a","rev":0,"type":"REMOVED"}]}',
      /^line 3, events\[0\]\.rev: expected a whole number/,
    ],
    ['time verify', '{"mentor":"m","entries":[],"signature":null}', /^line 1, signature: expected/],
    ['time verify', '', /^line 1: expected JSON/],
    ['time verify', '{"entries":[{"__proto__":"x"}]}', /^line 1, __proto__: expected no field of this name/],
  ])('%s refuses %j in one line, with exit 2', async (words, input, said) => {
    const answer = await kith(words, input);
    expect(answer).toMatchObject({ code: 2, printed: null });
    expect(answer.said).toMatch(said);
    expect(answer.said).not.toContain('\n');
  });

  test('an unknown command is answered with the list, and exit 2', async () => {
    const { code, said } = await kith('time travel', '');
    expect(code).toBe(2);
    expect(said).toContain('time replay');
  });
});
