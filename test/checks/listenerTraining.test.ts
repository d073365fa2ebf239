import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  attack,
  ATTACKS,
  misspell,
  readAllLines,
} from '../../server/features/checks/listener/training/index.ts';

describe('the labelled lines', () => {
  const lines = readAllLines();

  test('are at least sixteen thousand, by twenty-two writers, beside the corpus', () => {
    const writers = lines.filter(({ isCorpus }) => !isCorpus);
    expect(writers.length).toBeGreaterThanOrEqual(16_730);
    expect(new Set(writers.map(({ writer }) => writer)).size).toBeGreaterThanOrEqual(22);
  });

  test('give innocents no risk', () => {
    const odd = lines.filter(({ kinds, risk }) => kinds.length === 0 && risk !== 'none');
    expect(odd.filter(({ isCorpus }) => !isCorpus)).toEqual([]);
  });
});

describe('the attacked spellings', () => {
  test('are the same every time', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.constantFrom(...ATTACKS), (text, kind) => {
        expect(attack(kind, text)).toBe(attack(kind, text));
        expect(misspell(text)).toBe(misspell(text));
      }),
    );
  });

  test.each([
    ['capitals', 'I WANT TO BE ALONE'],
    ['noSpaces', 'iwanttobealone'],
    ['gluedPairs', 'iwant tobe alone'],
  ] as const)('write %s', (kind, written) => {
    expect(attack(kind, 'i want to be alone')).toBe(written);
  });
});
