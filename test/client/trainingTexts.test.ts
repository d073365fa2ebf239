import { describe, expect, test } from 'vitest';
import { parseMarkdownText } from '../../scripts/build/parseMarkdownText.ts';
import { quizOf } from '../../server/features/training/training.policy.ts';
import { CONDUCT_ID, MODULE_IDS } from '../../shared/domain/training/curriculum.ts';
import { PRACTICE_SCRIPTS } from '../../shared/domain/training/practiceScripts.ts';
import { proseOf } from '../support/proseOf.ts';
import { readSource, sourceFiles } from '../support/sourceFiles.ts';
import { readabilityIndex } from '../support/readabilityIndex.ts';

/** The index of a text for readers of 11 to 12 years, rounded up (see `readabilityIndex`). */
const AGE_11_TO_12 = 7;
/** Fewer words say too little about the sentences of their writer. */
const MIN_WORDS = 60;

const path = (id: string) => `client/features/training/texts/${id}.md`;
const training = async (id: string) => proseOf(await parseMarkdownText(readSource(path(id))));

describe('the reading age of the training', () => {
  test.each([...MODULE_IDS, CONDUCT_ID])('the text %s is for readers of 11 to 12', async (id) => {
    const prose = await training(id);
    expect(prose.split(/\s+/).length).toBeGreaterThan(MIN_WORDS);
    expect(Math.ceil(readabilityIndex(prose))).toBeLessThanOrEqual(AGE_11_TO_12);
  });

  test.each(MODULE_IDS)('the quiz %s is for readers of 11 to 12', (id) => {
    const prose = quizOf(id)
      .flatMap(({ ask, options, because }) => [ask, ...options, because])
      .join('\n');
    expect(Math.ceil(readabilityIndex(prose))).toBeLessThanOrEqual(AGE_11_TO_12);
  });

  test.each(Object.values(PRACTICE_SCRIPTS))('the practice $id is for readers of 11 to 12', (script) => {
    const lines = Object.values(script.steps).flatMap(({ says, choices }) => [
      ...says.map((line) => `${line}.`),
      ...choices.flatMap(({ text, feedback }) => [text, feedback]),
    ]);
    const prose = [script.before, ...lines.filter(Boolean)].join('\n');
    expect(Math.ceil(readabilityIndex(prose))).toBeLessThanOrEqual(AGE_11_TO_12);
  });

  test('is measured: a sentence of an office is not for readers of 11 to 12', () => {
    const office =
      'Volunteers are required to familiarise themselves comprehensively with organisational safeguarding procedures prior to commencing any correspondence with beneficiaries.';
    expect(readabilityIndex(office)).toBeGreaterThan(AGE_11_TO_12);
  });
});

describe('a training text', () => {
  test('is there for each module and the code of conduct, and no other', () => {
    const files = sourceFiles(/^client\/features\/training\/texts\/.*\.md$/);
    expect(files.sort()).toEqual([...MODULE_IDS, CONDUCT_ID].map(path).sort());
  });

  test.each(MODULE_IDS)('%s has a quiz with one right option for each question', (id) => {
    expect(quizOf(id).length).toBeGreaterThanOrEqual(4);
    for (const { options, right } of quizOf(id)) {
      expect(options[right]).toBeDefined();
      expect(new Set(options).size).toBe(options.length);
    }
  });

  test.each([
    '<b>bold</b>',
    '[a link](https://example.org)',
    '![a picture](x.svg)',
    '# Another title',
    '---',
  ])('is refused with %s in it', async (part) => {
    await expect(parseMarkdownText(`# Title\n\nWords.\n\n${part}\n`)).rejects.toThrow('no place');
  });
});
