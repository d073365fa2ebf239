import type { StoredLexicon } from '../lexicon.ts';
import type { PieceVocabulary } from '../sentencePieces.ts';

const WORD = /[a-z]+(?:'[a-z]+)*/g;
/** Words of lines that fewer writers used may be misspellings or names. */
const MIN_WRITERS = 2;
const ROUNDING = 100;
/** Log-probability of a word that only the dictionary has: it is known, but not what a misspelled word means. */
const RARE = -14;

/**
 * Words of the dictionary, whole words of the encoder's vocabulary, and words that at least two writers used, with the greatest
 * estimate of their log-probability. `texts` are plain but not repaired.
 */
export function buildLexicon(
  vocabulary: PieceVocabulary,
  texts: readonly { plain: string; writer: string }[],
  dictionary: readonly string[],
): StoredLexicon {
  const words = new Map(dictionary.map((word): [string, number] => [word.toLowerCase(), RARE]));
  for (const [piece, score] of vocabulary) {
    const word = /^\u2581([A-Za-z]+)$/.exec(piece)?.[1]?.toLowerCase();
    if (word !== undefined && word.length > 2) words.set(word, Math.max(score, words.get(word) ?? -Infinity));
  }
  const entriesByWord = new Map<string, { count: number; writers: Set<string> }>();
  let total = 0;
  for (const { plain, writer } of texts) {
    for (const word of plain.match(WORD) ?? []) {
      const entry = entriesByWord.get(word) ?? { count: 0, writers: new Set() };
      entriesByWord.set(word, { count: entry.count + 1, writers: entry.writers.add(writer) });
      total += 1;
    }
  }
  for (const [word, { count, writers }] of entriesByWord) {
    if (writers.size < MIN_WRITERS) continue;
    words.set(word, Math.max(Math.log(count / total), words.get(word) ?? -Infinity));
  }
  const entries = [...words].sort(([one], [other]) => (one < other ? -1 : 1));
  return {
    common: entries
      .filter(([, score]) => score > RARE)
      .map(([word, score]): [string, number] => [word, Math.round(score * ROUNDING) / ROUNDING]),
    rare: entries.flatMap(([word, score]) => (score > RARE ? [] : [word])).join(' '),
    rareScore: RARE,
  };
}
