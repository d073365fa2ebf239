import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { ALL_RULES } from '../../server/features/checks/rules/allRules.ts';
import { createLiteralIndex } from '../../server/features/checks/rules/literalIndex.ts';
import { necessaryLiterals } from '../../server/features/checks/rules/necessaryLiterals.ts';
import { VOCABULARY } from '../../server/features/checks/rules/spelling.ts';
import { readText } from '../../shared/text/contactDetails.ts';
import { matchesOf } from '../../shared/text/matchesOf.ts';

const CORPUS = new URL('../shared/text/corpus/', import.meta.url);
const corpus = readdirSync(CORPUS)
  .flatMap((name) => readFileSync(new URL(name, CORPUS), 'utf8').trim().split('\n'))
  .map((line) => z.looseObject({ text: z.string() }).parse(JSON.parse(line)).text);
const lineOf = (text: string) => readText(text, VOCABULARY).words.line;

describe('necessary literals', () => {
  test.each([
    [/\bi (?:want|need) to (?:die|be dead)\b/gu, 'i need to be dead'],
    [/\b(?:kill|hang)(?:ing)? my ?self\b/gu, 'hanging myself'],
    [/\bsuicid\w*\b/gu, 'suicidal'],
    [/\bnot (?:\w+ ){0,3}?(?:safe|well)\b/gu, 'not at all well'],
  ])('%s: one of them stands in every match', (pattern, line) => {
    const literals = necessaryLiterals(pattern);
    expect(literals?.some((literal) => line.includes(literal))).toBe(true);
  });

  test('are none where a match may hold no word of three letters', () => {
    expect(necessaryLiterals(/\bi (?:am|\w+)\b/gu)).toBeNull();
    expect(necessaryLiterals(/(?:suicide|\d+)/gu)).toBeNull();
    expect(necessaryLiterals(/(?:suicide)?/gu)).toBeNull();
  });
});

describe('the literal index', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' '), minLength: 1, maxLength: 5 });

  test('marks the same owners as looking for each text', () => {
    const line = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' '), maxLength: 60 });
    fc.assert(
      fc.property(fc.array(fc.array(word, { maxLength: 4 }), { maxLength: 12 }), line, (texts, searched) => {
        const found = new Uint8Array(texts.length);
        createLiteralIndex(texts).mark(searched, found);
        const looked = texts.map((own) => (own.some((text) => searched.includes(text)) ? 1 : 0));
        expect([...found]).toEqual(looked);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('the prefilter', () => {
  const literals = ALL_RULES.map(({ pattern }) => necessaryLiterals(pattern) ?? []);
  const lost = (line: string) =>
    ALL_RULES.filter(
      ({ pattern }, place) =>
        matchesOf(line, pattern).length > 0 && !literals[place]?.some((literal) => line.includes(literal)),
    ).map(({ id }) => id);

  test('loses no match in the corpus', () => {
    expect(corpus.map(lineOf).flatMap(lost)).toEqual([]);
  });

  test('loses no match in words of the examples put together at random', () => {
    const words = [
      ...new Set(ALL_RULES.flatMap(({ hits }) => hits.flatMap((text) => lineOf(text).split(' ')))),
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 20 }), (chosen) => {
        expect(lost(chosen.join(' '))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
