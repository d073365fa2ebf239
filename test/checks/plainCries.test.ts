import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { screenText } from '../../server/features/checks/screenText.phase.ts';
import { riskRank } from '../../shared/domain/moderation/riskLevels.ts';

const example = z.strictObject({
  text: z.string(),
  from: z.enum(['mentee', 'mentor']),
  atLeast: z.enum(['review', 'case', 'stop']),
});
type Example = z.infer<typeof example>;

const examples = readFileSync('test/shared/examples/plain-cries.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => example.parse(JSON.parse(line)));

function isHeard({ text, from, atLeast }: Example): boolean {
  const { outcome, risk, opensCase, helpCard, attention } = screenText({ text, from });
  switch (atLeast) {
    case 'stop':
      return outcome === 'hold' || outcome === 'block';
    case 'case':
      return outcome === 'allow' && opensCase && helpCard && riskRank(risk) >= riskRank('moderate');
    case 'review':
      return attention === 'review' || attention === 'case';
  }
}

describe('plain cries and plain attacks (trial rows 1, 2 and 9)', () => {
  test.each(['stop', 'case', 'review'] as const)('come out as at least %s where they should', (atLeast) => {
    const wanted = examples.filter((one) => one.atLeast === atLeast);
    expect(wanted.length).toBeGreaterThan(5);
    expect(wanted.filter((one) => !isHeard(one)).map(({ text }) => text)).toEqual([]);
  });

  test.each([
    'i dont want to die',
    'i would never kill myself',
    'im not going to kill myself, promise',
    'dont worry im not suicidal or anything',
    'she said she wants to die',
    'my friend told me he wants to kill himself in the game',
    'nobody hits me at home',
    'my dad has never hit me',
    'i have no plans to hurt myself',
    'no he didnt rape me',
  ])('%s: a true denial or another person’s words open no case', (text) => {
    const { outcome, opensCase, helpCard } = screenText({ text, from: 'mentee' });
    expect({ outcome, opensCase, helpCard }).toEqual({ outcome: 'allow', opensCase: false, helpCard: false });
  });
});
