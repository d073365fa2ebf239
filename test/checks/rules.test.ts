import { describe, expect, test } from 'vitest';
import { ALL_RULES } from '../../server/features/checks/rules/allRules.ts';
import { necessaryLiterals } from '../../server/features/checks/rules/necessaryLiterals.ts';
import type { Rule } from '../../server/features/checks/rules/rule.ts';
import { createRuleSet } from '../../server/features/checks/rules/ruleSet.ts';
import { VOCABULARY } from '../../server/features/checks/rules/spelling.ts';
import { readText } from '../../shared/text/contactDetails.ts';

const MENTOR_KINDS = ['encouragesHarm', 'secrecy', 'ageProbe', 'imageRequest', 'sexual', 'money', 'gift'];
const sideOf = ({ from, kind }: Rule) => from ?? (MENTOR_KINDS.includes(kind) ? 'mentor' : 'mentee');

describe('each rule', () => {
  describe.each(ALL_RULES.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
    const alone = createRuleSet([rule]);
    const finds = (text: string) =>
      alone.matchesIn(readText(text, VOCABULARY).words, sideOf(rule)).length > 0;

    test('finds its hits and none of its misses', () => {
      expect(rule.hits.filter((text) => !finds(text))).toEqual([]);
      expect(rule.misses.filter(finds)).toEqual([]);
    });
  });
});

describe('all rules', () => {
  test('have ids of their own that begin with their kind', () => {
    const ids = ALL_RULES.map(({ id }) => id);
    expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
    expect(ALL_RULES.filter(({ id, kind }) => !id.startsWith(`${kind}.`))).toEqual([]);
  });

  test('say what they find, with two hits and a miss at least, and where and when they came from', () => {
    const poor = ALL_RULES.filter(
      ({ says, hits, misses, source, since }) =>
        says === '' ||
        hits.length < 2 ||
        misses.length < 1 ||
        source === '' ||
        !/^\d{4}-\d\d-\d\d$/u.test(since),
    );
    expect(poor.map(({ id }) => id)).toEqual([]);
  });

  test('run only on lines that hold a literal they need', () => {
    expect(
      ALL_RULES.filter(({ pattern }) => necessaryLiterals(pattern) === null).map(({ id }) => id),
    ).toEqual([]);
  });

  test('match nothing that holds none of their literals', () => {
    const missed = ALL_RULES.flatMap(({ id, pattern, hits }) => {
      const literals = necessaryLiterals(pattern) ?? [];
      return hits
        .map((text) => readText(text, VOCABULARY).words.line)
        .filter((line) => !literals.some((literal) => line.includes(literal)))
        .map((line) => [id, line]);
    });
    expect(missed).toEqual([]);
  });
});
