import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { serverArguments } from '../support/serverArguments.ts';
import { runNode } from './runNode.ts';

const report = async (lines: readonly unknown[]) => {
  const input = lines.map((line) => JSON.stringify(line)).join('\n');
  const { out, err, code } = await runNode(
    [...serverArguments('server/cli/main.ts'), 'rules', 'report'],
    input,
  );
  const printed = out.split('\n').filter((line) => line !== '');
  return { code, said: err.trim(), figures: printed.map((line) => figure.parse(JSON.parse(line))) };
};

const figure = z.strictObject({
  rule: z.string(),
  kind: z.string(),
  hits: z.number(),
  uniqueHits: z.number(),
  falseFlags: z.number(),
  disputes: z.number(),
  foundRight: z.number(),
  foundWrong: z.number(),
});

describe('rules report', () => {
  test('counts hits, unique hits, false flags, disputes and what people found of them, of each rule', async () => {
    const { code, figures } = await report([
      { text: 'i want to die', kinds: ['selfHarm'], risk: 'high', from: 'mentee' },
      { text: 'my essay: "i want to die"', kinds: [] },
      { text: 'hello', kinds: [] },
      { rules: ['selfHarm.wantsToDie'], disputed: true, verdict: 'ruleWrong' },
      { rules: ['selfHarm.wantsToDie'], disputed: true },
      { rules: ['selfHarm.wantsToDie'], disputed: false },
    ]);
    expect(code).toBe(0);
    expect(figures.find(({ rule }) => rule === 'selfHarm.wantsToDie')).toEqual({
      rule: 'selfHarm.wantsToDie',
      kind: 'selfHarm',
      hits: 1,
      uniqueHits: 1,
      falseFlags: 1,
      disputes: 2,
      foundRight: 0,
      foundWrong: 1,
    });
  });

  test('says where the input is wrong, and answers none of it', async () => {
    const { code, said, figures } = await report([{ text: 'hello', kinds: [] }, { text: 7 }]);
    expect({ code, figures }).toEqual({ code: 2, figures: [] });
    expect(said).toContain('line 2');
  });
});
