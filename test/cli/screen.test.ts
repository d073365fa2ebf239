import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { serverArguments } from '../support/serverArguments.ts';
import { runNode } from './runNode.ts';

const screen = async (lines: readonly string[]) => {
  const { out, err, code } = await runNode(
    [...serverArguments('server/cli/main.ts'), 'screen'],
    lines.join('\n'),
  );
  const printed = out.split('\n').filter((line) => line !== '');
  return { code, said: err.trim(), printed: printed.map((line) => z.unknown().parse(JSON.parse(line))) };
};

const line = (more: object) =>
  JSON.stringify({ id: 'a1', from: 'mentee', ageBand: '16-17', text: 'hello', before: [], ...more });

describe('screen', () => {
  test('answers each line in order, in the documented shape', async () => {
    const { code, printed } = await screen([
      line({ text: 'my number is 07911123456' }),
      '',
      line({ id: 'a2', text: '123456', before: ['07911'] }),
      line({ id: 'a3', text: 'i want to die, my number is 07911 123456' }),
    ]);
    expect(code).toBe(0);
    expect(printed).toEqual([
      {
        id: 'a1',
        outcome: 'block',
        risk: 'none',
        findings: [{ kind: 'phone', start: 13, end: 24, reasonCode: 'contact.phone' }],
        opensCase: false,
        attention: 'none',
        delivered: null,
      },
      {
        id: 'a2',
        outcome: 'block',
        risk: 'none',
        findings: [{ kind: 'phone', start: null, end: null, reasonCode: 'contact.phone' }],
        opensCase: false,
        attention: 'none',
        delivered: null,
      },
      {
        id: 'a3',
        outcome: 'redact',
        risk: 'high',
        findings: [
          { kind: 'selfHarm', start: 0, end: 13, reasonCode: 'risk.selfHarm', rule: 'selfHarm.wantsToDie' },
          { kind: 'phone', start: 28, end: 40, reasonCode: 'contact.phone' },
        ],
        opensCase: true,
        attention: 'case',
        delivered: 'i want to die, my number is [removed]',
      },
    ]);
  });

  test.each([
    ['not JSON', 'line 2: expected JSON'],
    [line({ from: 'friend' }), 'line 2, from: '],
    [line({ text: 7 }), 'line 2, text: expected string'],
  ])('says where the input is wrong, and answers none of it', async (bad, said) => {
    const answer = await screen([line({}), bad]);
    expect(answer).toMatchObject({ code: 2, printed: [] });
    expect(answer.said).toContain(said);
    expect(answer.said).toContain('nothing was changed');
  });

  test('is safe on any text', async () => {
    const { code, printed } = await screen([
      line({ text: '' }),
      line({ text: '\u0000\ud800 ٠'.repeat(30_000) }),
    ]);
    expect(code).toBe(0);
    expect(printed).toMatchObject([{ outcome: 'allow' }, { outcome: 'hold' }]);
  });
});
