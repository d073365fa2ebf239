import { COMMON_WORDS, KEEPS_DOUBLE, LETTER_CHARS } from './spelling.ts';

/** What spelling tricks are undone towards; each set of rules hands in its own. */
export interface Vocabulary {
  /** The words that rules are written in. */
  words: ReadonlySet<string>;
  /** Short forms and misspellings → plain words. */
  spellings: ReadonlyMap<string, string>;
  /** A part that makes a word of two parts worth splitting (`textme`); `weekend` stays whole. */
  tellingParts: ReadonlySet<string>;
}

const MAX_READINGS = 16;
const LONGEST_TRICK = 40;

/** All readings of a word with digits and characters for letters, at most MAX_READINGS. */
const readings = (written: string): string[] => {
  let found = [''];
  for (const char of written) {
    const letters = LETTER_CHARS.get(char) ?? [char];
    found = found.flatMap((head) => letters.map((letter) => head + letter)).slice(0, MAX_READINGS);
  }
  return found;
};

/** Readings of a word with stretched letters; the word itself where none is stretched. */
const shortened = (word: string): string[] =>
  /(.)\1\1/u.test(word)
    ? [word.replace(/(.)\1{2,}/gu, '$1$1'), word.replace(/(.)\1{2,}/gu, '$1'), word.replace(/(.)\1+/gu, '$1')]
    : [word];

const isKnownWord = (word: string, vocabulary: Vocabulary): boolean =>
  vocabulary.words.has(word) || vocabulary.spellings.has(word);

const matchesMask = (mask: string, word: string): boolean =>
  mask.length === word.length && [...mask].every((char, index) => char === '*' || char === word[index]);

/** The vocabulary word that a trick stands for (`k1ll`, `su*cide`, `s.u.i.c.i.d.e`, `n00ds`), or undefined. */
export function undoTrick(chunk: string, vocabulary: Vocabulary): string | undefined {
  if (chunk.length < 3 || chunk.length > LONGEST_TRICK) return undefined;
  const hasSymbol = /[^\p{L}']/u.test(chunk);
  if (!hasSymbol) return undefined;
  if (chunk.includes('*') && /\p{L}/u.test(chunk)) {
    for (const word of vocabulary.words) if (word.length > 3 && matchesMask(chunk, word)) return word;
  }
  const splitUp = /^(?:[^\s][.\-_*~+/])+[^\s]$/u.test(chunk) ? chunk.replace(/[.\-_*~+/]/gu, '') : undefined;
  for (const written of splitUp === undefined ? [chunk] : [splitUp, chunk]) {
    if (!/\p{L}/u.test(written)) continue;
    for (const reading of readings(written).flatMap(shortened)) {
      if (reading.length > 2 && isKnownWord(reading, vocabulary)) return reading;
    }
  }
  return undefined;
}

/** `dieeee` without its echo. */
export function unstretch(word: string, vocabulary: Vocabulary): string {
  if (!/(\D)\1\1/u.test(word)) return word;
  const [twice = word, once = word] = shortened(word);
  if (vocabulary.words.has(twice) || KEEPS_DOUBLE.has(twice)) return twice;
  return shortened(word).find((form) => isKnownWord(form, vocabulary)) ?? once;
}

/** Splits glued words (`letstalkonsnap`) when every part is known and one is telling; or undefined. */
export function unglue(glued: string, vocabulary: Vocabulary): string[] | undefined {
  if (glued.length < 6 || glued.length > LONGEST_TRICK || vocabulary.words.has(glued)) return undefined;
  const best: (string[] | undefined)[] = [[]];
  for (let end = 1; end <= glued.length; end += 1) {
    for (let begin = Math.max(0, end - 12); begin < end; begin += 1) {
      const head = best[begin];
      if (head === undefined) continue;
      const part = glued.slice(begin, end);
      if (!(vocabulary.words.has(part) || COMMON_WORDS.has(part))) continue;
      const current = best[end];
      if (current === undefined || head.length + 1 <= current.length) best[end] = [...head, part];
    }
  }
  const parts = best[glued.length];
  if (parts === undefined || parts.length < 2) return undefined;
  const isWanted =
    parts.length === 2
      ? parts.some((part) => vocabulary.tellingParts.has(part))
      : parts.some(
          (part) =>
            vocabulary.tellingParts.has(part) ||
            (part.length > 3 && vocabulary.words.has(part) && !COMMON_WORDS.has(part)),
        );
  return isWanted ? parts : undefined;
}
