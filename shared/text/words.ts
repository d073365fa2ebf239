import type { Normalised, Span } from './normalise.ts';
import { spanOf } from './normalise.ts';
import { COMMON_WORDS, ENDINGS, IS_AFTER, KEEPS_DOUBLE, LETTER_SIGNS } from './spelling.ts';
import { matchesOf } from './matchesOf.ts';

/**
 * A text as a line of plain words for phrase rules: lower case, no apostrophes, short forms written out, spelling tricks
 * undone, one space between words, ` . ` where a sentence ends, pictures kept as words. `places` are in the normalised text.
 */
export interface Words {
  source: Normalised;
  line: string;
  /** Where in `line` each word begins, ascending. */
  begins: readonly number[];
  places: readonly { from: number; to: number }[];
}

interface Token {
  word: string;
  from: number;
  to: number;
}

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

const isLetter = (sign: string): boolean => /^\p{L}$/u.test(sign);

/** All readings of a word with digits and signs for letters, at most MAX_READINGS. */
const readings = (written: string): string[] => {
  let found = [''];
  for (const sign of written) {
    const letters = LETTER_SIGNS.get(sign) ?? [sign];
    found = found.flatMap((head) => letters.map((letter) => head + letter)).slice(0, MAX_READINGS);
  }
  return found;
};

const shortened = (word: string): string[] =>
  /(.)\1\1/u.test(word)
    ? [word.replace(/(.)\1{2,}/gu, '$1$1'), word.replace(/(.)\1{2,}/gu, '$1'), word.replace(/(.)\1+/gu, '$1')]
    : [word];

const known = (word: string, vocabulary: Vocabulary): boolean =>
  vocabulary.words.has(word) || vocabulary.spellings.has(word);

const matchesMask = (mask: string, word: string): boolean =>
  mask.length === word.length && [...mask].every((sign, index) => sign === '*' || sign === word[index]);

/** The vocabulary word behind a trick (`k1ll`, `su*cide`, `s.u.i.c.i.d.e`, `n00ds`), or undefined. */
const undoTrick = (chunk: string, vocabulary: Vocabulary): string | undefined => {
  if (chunk.length < 3 || chunk.length > LONGEST_TRICK) return undefined;
  const hasSign = /[^\p{L}']/u.test(chunk);
  if (!hasSign) return undefined;
  if (chunk.includes('*') && /\p{L}/u.test(chunk)) {
    for (const word of vocabulary.words) if (word.length > 3 && matchesMask(chunk, word)) return word;
  }
  const splitUp = /^(?:[^\s][.\-_*~+/])+[^\s]$/u.test(chunk) ? chunk.replace(/[.\-_*~+/]/gu, '') : undefined;
  for (const written of splitUp === undefined ? [chunk] : [splitUp, chunk]) {
    if (!/\p{L}/u.test(written)) continue;
    for (const reading of readings(written).flatMap(shortened)) {
      if (reading.length > 2 && known(reading, vocabulary)) return reading;
    }
  }
  return undefined;
};

/** `dieeee` without its echo. */
const unstretch = (word: string, vocabulary: Vocabulary): string => {
  if (!/(.)\1\1/u.test(word)) return word;
  const [twice = word, once = word] = shortened(word);
  if (vocabulary.words.has(twice) || KEEPS_DOUBLE.has(twice)) return twice;
  return shortened(word).find((form) => known(form, vocabulary)) ?? once;
};

/** Splits glued words (`letstalkonsnap`) when every part is known and one is telling; or undefined. */
const unglue = (glued: string, vocabulary: Vocabulary): string[] | undefined => {
  if (glued.length < 6 || glued.length > LONGEST_TRICK || vocabulary.words.has(glued)) return undefined;
  const best: (string[] | undefined)[] = [[]];
  for (let end = 1; end <= glued.length; end += 1) {
    for (let begin = Math.max(0, end - 12); begin < end; begin += 1) {
      const head = best[begin];
      const part = glued.slice(begin, end);
      if (head === undefined || !(vocabulary.words.has(part) || COMMON_WORDS.has(part))) continue;
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
};

const PIECE = /\p{L}[\p{L}\p{N}']*|\p{N}[\p{L}\p{N}']*|[.!?;:…\n]+|[£$€]|\p{Extended_Pictographic}/gu;

const OPENERS = `("'[{*_~`;
const CLOSERS = `)"']}*_~.,!?;:`;

const plain = (raw: string, { spellings }: Vocabulary): string => {
  const mark = raw.indexOf("'");
  if (mark < 0) return spellings.get(raw) ?? raw;
  const head = raw.slice(0, mark);
  const ending = raw.slice(mark + 1).replace(/'/gu, '');
  const long = ENDINGS.get(ending);
  if (head !== '' && long !== undefined) return (spellings.get(head) ?? head) + long;
  if (ending === 's' && IS_AFTER.has(head)) return `${head} is`;
  const joined = head + ending;
  return spellings.get(joined) ?? joined;
};

const readChunk = (chunk: Token, vocabulary: Vocabulary): Token[] => {
  let first = 0;
  let last = chunk.word.length;
  while (first < last && OPENERS.includes(chunk.word[first] ?? '')) first += 1;
  while (last > first && CLOSERS.includes(chunk.word[last - 1] ?? '')) last -= 1;
  const core = chunk.word.slice(first, last);
  const coreFrom = chunk.from + first;
  const trick = undoTrick(core, vocabulary) ?? undoTrick(chunk.word, vocabulary);
  if (trick !== undefined) {
    const tokens = [{ word: trick, from: coreFrom, to: coreFrom + core.length }];
    const endsSentence = /[.!?;:]$/u.test(chunk.word) && !/[.!?;:]$/u.test(core);
    return endsSentence ? [...tokens, { word: '.', from: chunk.to - 1, to: chunk.to }] : tokens;
  }
  const tokens: Token[] = [];
  for (const piece of matchesOf(chunk.word, PIECE)) {
    const from = chunk.from + piece.index;
    const place = { from, to: from + piece[0].length };
    if (/^[.!?;:…\n]/u.test(piece[0])) tokens.push({ word: '.', ...place });
    else if (/^[£$€]/u.test(piece[0])) tokens.push({ word: 'pounds', ...place });
    else tokens.push({ word: unstretch(piece[0], vocabulary), ...place });
  }
  return tokens;
};

/** Joins runs of single letters (`k i l l`) of three or more into one word, or the words it is made of. */
const joinSpelledOut = (tokens: readonly Token[], vocabulary: Vocabulary): Token[] => {
  const joined: Token[] = [];
  let at = 0;
  while (at < tokens.length) {
    let end = at;
    while (end < tokens.length && isLetter(tokens[end]?.word ?? '')) end += 1;
    const run = tokens.slice(at, end);
    const first = run[0];
    const last = run[run.length - 1];
    if (run.length >= 3 && first !== undefined && last !== undefined) {
      const word = run.map((token) => token.word).join('');
      joined.push({ word: unstretch(word, vocabulary), from: first.from, to: last.to });
      at = end;
    } else {
      const token = tokens[at];
      if (token !== undefined) joined.push(token);
      at += 1;
    }
  }
  return joined;
};

/** Reads a normalised text as words. Linear in its length. */
export const readWords = (source: Normalised, vocabulary: Vocabulary): Words => {
  const tokens: Token[] = [];
  for (const chunk of matchesOf(source.text, /\n|[^\s]+/gu)) {
    tokens.push(
      ...readChunk({ word: chunk[0], from: chunk.index, to: chunk.index + chunk[0].length }, vocabulary),
    );
  }
  let line = '';
  const begins: number[] = [];
  const places: { from: number; to: number }[] = [];
  const add = (words: string, token: Token): void => {
    for (const word of words.split(' ')) {
      if (word === '' || (word === '.' && line.endsWith('.'))) continue;
      if (line !== '') line += ' ';
      begins.push(line.length);
      places.push({ from: token.from, to: token.to });
      line += word;
    }
  };
  for (const token of joinSpelledOut(tokens, vocabulary)) {
    const simple = plain(token.word, vocabulary);
    const parts = simple === token.word && /^\p{L}+$/u.test(simple) ? unglue(simple, vocabulary) : undefined;
    if (parts === undefined) add(simple, token);
    else for (const part of parts) add(vocabulary.spellings.get(part) ?? part, token);
  }
  return { source, line, begins, places };
};

const wordAt = (words: Words, position: number): number => {
  let low = 0;
  let high = words.begins.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((words.begins[middle] ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  return low;
};

/** Where the words that cover `line[from, to)` stand in the original text. */
const spanOfWords = (words: Words, from: number, to: number): Span => {
  const first = words.places[wordAt(words, from)];
  const last = words.places[wordAt(words, Math.max(from, to - 1))];
  return spanOf(words.source, first?.from ?? 0, Math.max(last?.to ?? 0, (first?.from ?? 0) + 1));
};

/** One match of a phrase with the sentence round it. */
export interface PhraseMatch {
  span: Span;
  text: string;
  groups: readonly (string | undefined)[];
  /** The sentence up to the match, ending in a space unless empty. */
  lead: string;
  /** The sentence after the match, beginning with a space unless empty. */
  tail: string;
}

/** All matches of a global pattern in the line of words. */
export const matchPhrases = (words: Words, pattern: RegExp): PhraseMatch[] =>
  matchesOf(words.line, pattern).map((match) => {
    const end = match.index + match[0].length;
    const sentenceBegin = words.line.lastIndexOf(' . ', match.index);
    const sentenceEnd = words.line.indexOf(' .', end);
    return {
      span: spanOfWords(words, match.index, end),
      text: match[0],
      groups: match.slice(1),
      lead: words.line.slice(sentenceBegin < 0 ? 0 : sentenceBegin + 3, match.index),
      tail: words.line.slice(end, sentenceEnd < 0 ? undefined : sentenceEnd),
    };
  });
