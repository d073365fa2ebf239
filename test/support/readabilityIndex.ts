const words = new Intl.Segmenter('en-GB', { granularity: 'word' });
const sentences = new Intl.Segmenter('en-GB', { granularity: 'sentence' });

/**
 * The Automated Readability Index (Smith and Senter 1967): 4.71 × letters per word + 0.5 × words per sentence − 21.43. Rounded up, 7 is the
 * seventh step of its table: readers of 11 to 12 years. Words and sentences are those of Unicode (UAX #29).
 */
export function readabilityIndex(text: string): number {
  const found = [...words.segment(text)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
  const letters = found.reduce((sum, word) => sum + [...word.matchAll(/[\p{L}\p{N}]/gu)].length, 0);
  const count = [...sentences.segment(text)].filter(({ segment }) => /\p{L}/u.test(segment)).length;
  return 4.71 * (letters / found.length) + 0.5 * (found.length / count) - 21.43;
}
