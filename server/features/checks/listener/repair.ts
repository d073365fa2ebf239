import type { Lexicon } from './lexicon.ts';
import { isKnownWord, SHORT_WORDS } from './lexicon.ts';
import { SHORT_FORMS } from './shortForms.ts';

/** Log-probability above which a word is common enough to be what was meant. */
const COMMON = -9.3;
const LONGEST_WORD = 16;
/** Cost of each word of a split, so that few long words win over many short ones. */
const SPLIT_COST = 3;
/** What a misspelling costs in log-probability when it is weighed against a split of the same word. */
const EDIT_COST = 7;
const MAX_FORMS = 64;
/** A word of fewer letters may be initials; one of just so many is only repaired to a very common word. */
const SHORTEST = 3;
const VERY_COMMON = -8;
const TOKEN = /[a-z]+(?:'[a-z]+)*/g;
const LETTERS = Array.from('abcdefghijklmnopqrstuvwxyz');

/**
 * Repairs words that the lexicon does not know: stretched letters (diiie), one letter left out, doubled or swapped with its neighbour
 * (hlep), vowels left out (frnd), and words run together (idontwanttobehere). The candidates are those of Norvig's spelling corrector
 * (norvig.com/spell-correct.html) without substitutions, which would change names. Known words are never changed.
 */
export function createSpellingRepair(lexicon: Lexicon): (plain: string) => string {
  const isKnown = (word: string): boolean => isKnownWord(lexicon, word);
  const skeletons = indexBySkeleton(lexicon);
  const parts = splittableWords(lexicon);
  /** What an unknown word was meant to be: one word, or several that were written together. */
  const repaired = (word: string): readonly string[] => {
    const stretched = unstretch(word, isKnown);
    if (stretched !== undefined) return [stretched];
    const edit = mostProbable(editsOf(word), lexicon, word.length > SHORTEST ? COMMON : VERY_COMMON);
    const split = splitWords(word, parts);
    if (edit !== undefined && (lexicon.get(edit) ?? 0) - EDIT_COST > (split?.score ?? -Infinity))
      return [edit];
    return split?.words ?? [skeletons.get(skeletonOf(word)) ?? word];
  };
  return (plain) =>
    plain.replace(TOKEN, (word) =>
      word.length < SHORTEST || isKnown(word)
        ? word
        : repaired(word)
            .map((part) => SHORT_FORMS.get(part) ?? part)
            .join(' '),
    );
}

/**
 * The first known word among the forms in which each run of one letter stands twice or once; where none is known, the word with runs of three
 * and more cut to two. Undefined when no letter stands three times in a row.
 */
function unstretch(word: string, isKnown: (word: string) => boolean): string | undefined {
  const runs = word.match(/(.)\1*/g) ?? [];
  if (!runs.some((run) => run.length > 2)) return undefined;
  let forms = [''];
  for (const run of runs) {
    const letter = run.charAt(0);
    const triesBoth = run.length > 1 && forms.length < MAX_FORMS;
    forms = forms.flatMap((form) => (triesBoth ? [form + letter + letter, form + letter] : [form + letter]));
  }
  return forms.find(isKnown) ?? word.replace(/([a-z])\1{2,}/g, '$1$1');
}

/** Forms with two neighbours swapped, one letter less, or one more; the first letter stays. Only for words of ordinary length. */
function editsOf(word: string): string[] {
  if (word.length > LONGEST_WORD) return [];
  const forms = LETTERS.map((letter) => word + letter);
  for (let index = 1; index < word.length; index += 1) {
    const [head, tail] = [word.slice(0, index), word.slice(index)];
    if (word.length > SHORTEST) forms.push(head + tail.slice(1));
    if (tail.length > 1) forms.push(head + tail.charAt(1) + tail.charAt(0) + tail.slice(2));
    for (const letter of LETTERS) forms.push(head + letter + tail);
  }
  return forms;
}

/** The most probable of the words, when its log-probability is above `minScore`. */
function mostProbable(words: readonly string[], lexicon: Lexicon, minScore: number): string | undefined {
  let best: string | undefined;
  let bestScore = minScore;
  for (const word of words) {
    const score = lexicon.get(word) ?? -Infinity;
    if (score <= bestScore) continue;
    best = word;
    bestScore = score;
  }
  return best;
}

/** A word without the vowels between its first and last letter. */
function skeletonOf(word: string): string {
  return word.charAt(0) + word.slice(1, -1).replace(/[aeiou]/g, '') + word.slice(-1);
}

/** The most probable common word for each skeleton of at least three letters; words that have no vowel to lose are left out. */
function indexBySkeleton(lexicon: Lexicon): Map<string, string> {
  const index = new Map<string, string>();
  for (const [word, score] of lexicon) {
    const skeleton = skeletonOf(word);
    if (score <= COMMON || word.length <= 4 || skeleton.length < 3 || skeleton === word) continue;
    const other = index.get(skeleton);
    if (other === undefined || score > (lexicon.get(other) ?? -Infinity)) index.set(skeleton, word);
  }
  return index;
}

/** Words, and short forms of common words, of which run-together words may be made. */
function splittableWords(lexicon: Lexicon): Map<string, number> {
  const parts = new Map<string, number>();
  for (const [word, score] of lexicon) if (word.length > 2 || SHORT_WORDS.has(word)) parts.set(word, score);
  for (const [short, standard] of SHORT_FORMS) {
    const score = lexicon.get(standard);
    const isPart = /^[a-z]{3,}$/.test(short) || short === 'im';
    if (score !== undefined && score > COMMON && isPart && !parts.has(short)) parts.set(short, score);
  }
  return parts;
}

/** The least log-probability, costs included, of a split that is believed: a short word is sooner a name than a long one. */
function leastOf(letters: number): number {
  return Math.min(-2.8 * letters, -9 - 2 * letters);
}

/** The most probable split into words, or undefined when none is probable. */
function splitWords(
  word: string,
  parts: ReadonlyMap<string, number>,
): { words: string[]; score: number } | undefined {
  const best = new Float64Array(word.length + 1).fill(-Infinity);
  const from = new Int32Array(word.length + 1);
  best[0] = 0;
  for (let start = 0; start < word.length; start += 1) {
    const sofar = best[start] ?? -Infinity;
    if (sofar === -Infinity) continue;
    for (let end = start + 1; end <= Math.min(word.length, start + LONGEST_WORD); end += 1) {
      const score = parts.get(word.slice(start, end));
      if (score === undefined || sofar + score - SPLIT_COST <= (best[end] ?? -Infinity)) continue;
      best[end] = sofar + score - SPLIT_COST;
      from[end] = start;
    }
  }
  const score = best[word.length] ?? -Infinity;
  if (score < leastOf(word.length)) return undefined;
  const words: string[] = [];
  for (let end = word.length; end > 0; end = from[end] ?? 0) words.unshift(word.slice(from[end] ?? 0, end));
  return { words, score };
}
