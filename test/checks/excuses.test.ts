import { describe, expect, test } from 'vitest';
import { DENIED } from '../../server/features/checks/rules/excuses.ts';
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
});
