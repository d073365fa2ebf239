import { describe, expect, test } from 'vitest';
import { DENIED, IN_A_STORY } from '../../server/features/checks/rules/excuses.ts';
import { VOCABULARY } from '../../server/features/checks/rules/spelling.ts';
import { readText } from '../../shared/text/contactDetails.ts';
import { matchPhrases } from '../../shared/text/words.ts';

describe('DENIED', () => {
  const isDenied = (text: string, pattern: RegExp) =>
    matchPhrases(readText(text, VOCABULARY).words, pattern).some((match) => DENIED.excuses(match));

  test.each(['i never said i want to die', 'its not that i want to die', 'i dont feel like i want to die'])(
    'holds where the statement is what is denied: %s',
    (text) => {
      expect(isDenied(text, /\bi want to die\b/gu)).toBe(true);
    },
  );

  test.each([
    'i have no one i want to die',
    'i have nobody i want to die',
    'not ok i want to die',
    'i cant think i want to die',
    'i never felt this i want to die',
  ])('does not reach a statement with a subject of its own: %s', (text) => {
    expect(isDenied(text, /\bi want to die\b/gu)).toBe(false);
  });

  test('reaches the verb that its own subject has', () => {
    expect(isDenied('i dont really want to die', /\bwant to die\b/gu)).toBe(true);
    expect(isDenied('im not ok i want to die', /\bwant to die\b/gu)).toBe(false);
  });

  test('does not take "nobody" for the subject of what the writer does', () => {
    expect(
      isDenied('i have no one thinking about ending my life', /\bthinking about ending my life\b/gu),
    ).toBe(false);
    expect(isDenied('no one is hitting me', /\bhitting me\b/gu)).toBe(true);
  });
});

describe('IN_A_STORY', () => {
  const isStory = (text: string, pattern: RegExp) =>
    matchPhrases(readText(text, VOCABULARY).words, pattern).some((match) => IN_A_STORY.excuses(match));

  test('holds where the clause goes on to name the story', () => {
    expect(isStory('i want to die in the game', /\bi want to die\b/gu)).toBe(true);
    expect(isStory('in the film he gets raped', /\bgets raped\b/gu)).toBe(true);
  });

  test('does not take back what the writer says of themselves', () => {
    expect(isStory('in my english lesson i want to die', /\bi want to die\b/gu)).toBe(false);
    expect(isStory('playing fortnite i want to kill myself', /\bwant to kill myself\b/gu)).toBe(false);
  });
});
