import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PRACTICE_IDS } from '../../../../shared/domain/training/curriculum.ts';
import type { PracticeId } from '../../../../shared/domain/training/curriculum.ts';
import { bestTurns, followScript, scorePractice } from '../../../../shared/domain/training/practice.ts';
import type { PracticeScript } from '../../../../shared/domain/training/practice.ts';
import { PRACTICE_SCRIPTS } from '../../../../shared/domain/training/practiceScripts.ts';

const RUNS = Number(process.env['KITH_PROPERTY_RUNS'] ?? 300);
const scripts = Object.values(PRACTICE_SCRIPTS);
/** More turns than any way through a script has steps. */
const mostTurns = (script: PracticeScript) => Object.keys(script.steps).length;

/** Plays a script, taking at each step the choice that the next number points to. */
function playedBy(script: PracticeScript, numbers: readonly number[]): string[] | null {
  const chosen: string[] = [];
  for (const number of numbers) {
    const { choices } = followScript(script, chosen)?.at ?? { choices: [] };
    const choice = choices[number % Math.max(1, choices.length)];
    if (!choice) return chosen;
    chosen.push(choice.id);
  }
  return null;
}

const anyWay = (script: PracticeScript) =>
  fc
    .array(fc.nat(11), { minLength: mostTurns(script), maxLength: mostTurns(script) })
    .map((numbers) => playedBy(script, numbers));

describe('every practice script', () => {
  test.each(scripts)('$id: each way through it ends, with a score from 0 to 100', (script) => {
    fc.assert(
      fc.property(anyWay(script), (chosen) => {
        const result = chosen && scorePractice(script, chosen);
        expect(result?.score).toBeGreaterThanOrEqual(0);
        expect(result?.score).toBeLessThanOrEqual(100);
      }),
      { numRuns: RUNS },
    );
  });

  test.each(scripts)('$id: a way with a breach, or without a needed skill, is not passed', (script) => {
    fc.assert(
      fc.property(anyWay(script), (chosen) => {
        const result = scorePractice(script, chosen ?? []);
        const turns = followScript(script, chosen ?? [])?.turns ?? [];
        const breached = turns.some(({ choice }) => choice.breach);
        const lacks = script.needed.some(
          (skill) => turns.reduce((sum, { choice }) => sum + (choice.points[skill] ?? 0), 0) <= 0,
        );
        if (breached || lacks) expect(result?.passed).toBe(false);
      }),
      { numRuns: RUNS },
    );
  });

  test.each(scripts)('$id: every step is reached, and no two choices of a step have one id', (script) => {
    const reached = new Set([script.start]);
    for (const id of reached) for (const { next } of script.steps[id]?.choices ?? []) reached.add(next);
    expect([...reached].sort()).toEqual(Object.keys(script.steps).sort());
    for (const { choices } of Object.values(script.steps)) {
      expect(new Set(choices.map(({ id }) => id)).size).toBe(choices.length);
    }
  });

  test('has an id of the curriculum, and asks for nothing that its best way does not show', () => {
    expect(Object.keys(PRACTICE_SCRIPTS)).toEqual([...PRACTICE_IDS]);
    for (const script of scripts) {
      const best = scorePractice(
        script,
        bestTurns(script).map(({ choice }) => choice.id),
      );
      expect(best).toMatchObject({ score: 100, passed: true });
      expect(best?.skills.filter(({ needed }) => needed)).toHaveLength(script.needed.length);
    }
  });
});

/** One best way of each script and three poor ones: score, and whether it is passed. */
const WAYS: readonly [PracticeId, string, number, boolean][] = [
  ['low-mood', 'welcome weeks direct next', 100, true],
  ['low-mood', 'cheer leave', 0, false],
  ['low-mood', 'welcome mine skip', 8, false],
  ['low-mood', 'welcome weeks secret', 33, false],
  ['number', 'kind night helpCard moderator', 100, true],
  ['number', 'give', 0, false],
  ['number', 'cold rule', 0, false],
  ['number', 'kind extra', 8, false],
  ['address', 'honest believe moderator here', 100, true],
  ['address', 'avoid drop', 0, false],
  ['address', 'promise believe moderator here', 60, false],
  ['address', 'honest proof calm quiet', 0, false],
  ['self-harm', 'thank direct care helpCard moderator', 100, true],
  ['self-harm', 'shock drop', 0, false],
  ['self-harm', 'thank direct secret sleep well', 11, false],
  ['self-harm', 'thank direct care helpCard well', 83, false],
  ['meeting', 'no curious name moderator', 100, true],
  ['meeting', 'yes', 0, false],
  ['meeting', 'no lecture end', 0, false],
  ['meeting', 'no curious send no', 31, false],
  ['ending', 'joy plan both thanks', 100, true],
  ['ending', 'end end', 0, false],
  ['ending', 'mine vague more rate', 0, false],
  ['ending', 'joy after', 0, false],
];

test.each(WAYS)('N19: the practice %s, played as "%s", scores %i', (id, way, score, passed) => {
  expect(scorePractice(PRACTICE_SCRIPTS[id], way.split(' '))).toMatchObject({ score, passed });
});

test('choices that are not a way from the start to an end have no score', () => {
  const script = PRACTICE_SCRIPTS['low-mood'];
  expect(scorePractice(script, ['welcome'])).toBeNull();
  expect(scorePractice(script, ['weeks'])).toBeNull();
  expect(scorePractice(script, ['cheer', 'leave', 'leave'])).toBeNull();
});
