import type { Normalised, Span } from './normalise.ts';
import { spanOf } from './normalise.ts';
import { ENDINGS, IS_AFTER } from './spelling.ts';
import type { Vocabulary } from './spellingTricks.ts';
import { undoTrick, unglue, unstretch } from './spellingTricks.ts';
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
  /** Where in `line` the words begin that follow a comma or a dash, ascending. */
  pauses: readonly number[];
}

interface Token {
  word: string;
  from: number;
  to: number;
  /** A comma or a dash is before it. */
  afterPause?: boolean;
}

const isLetter = (char: string): boolean => /^\p{L}$/u.test(char);

const PIECE = /\p{L}[\p{L}\p{N}']*|\p{N}[\p{L}\p{N}']*|[.!?;:…\n]+|[£$€]|,|\p{Extended_Pictographic}/gu;
const DASH = /^[-~]+$/u;
const LETTERS_ALONE = /^\p{L}+$/u;

const OPENERS = `("'[{*_~`;
const CLOSERS = `)"']}*_~.,!?;:`;

/** The usual spelling of a word, with a short form ("i'm") written out. */
const expand = (raw: string, { spellings }: Vocabulary): string => {
  const apostrophe = raw.indexOf("'");
  if (apostrophe < 0) return spellings.get(raw) ?? raw;
  const head = raw.slice(0, apostrophe);
  const ending = raw.slice(apostrophe + 1).replace(/'/gu, '');
  const long = ENDINGS.get(ending);
  if (head !== '' && long !== undefined) return (spellings.get(head) ?? head) + long;
  if (ending === 's' && IS_AFTER.has(head)) return `${head} is`;
  const joined = head + ending;
  return spellings.get(joined) ?? joined;
};

/** The words of a chunk between spaces, with marks as words of their own and spelling tricks undone. */
const readChunk = (chunk: Token, vocabulary: Vocabulary): Token[] => {
  if (LETTERS_ALONE.test(chunk.word)) return [{ ...chunk, word: unstretch(chunk.word, vocabulary) }];
  if (DASH.test(chunk.word)) return [{ ...chunk, word: ',' }];
  let first = 0;
  let last = chunk.word.length;
  while (first < last && OPENERS.includes(chunk.word[first] ?? '')) first += 1;
  while (last > first && CLOSERS.includes(chunk.word[last - 1] ?? '')) last -= 1;
  const core = chunk.word.slice(first, last);
  const coreFrom = chunk.from + first;
  const trick = undoTrick(core, vocabulary) ?? undoTrick(chunk.word, vocabulary);
  if (trick !== undefined) {
    const tokens = [{ word: trick, from: coreFrom, to: coreFrom + core.length }];
    const end = { from: chunk.to - 1, to: chunk.to };
    const closing = chunk.word.slice(last);
    if (/[.!?;:]/u.test(closing)) return [...tokens, { word: '.', ...end }];
    return closing.includes(',') ? [...tokens, { word: ',', ...end }] : tokens;
  }
  const tokens: Token[] = [];
  for (const piece of matchesOf(chunk.word, PIECE)) {
    const from = chunk.from + piece.index;
    const span = { from, to: from + piece[0].length };
    if (piece[0] === ',') tokens.push({ word: ',', ...span });
    else if (/^[.!?;:…\n]/u.test(piece[0])) tokens.push({ word: '.', ...span });
    else if (/^[£$€]/u.test(piece[0])) tokens.push({ word: 'pounds', ...span });
    else tokens.push({ word: unstretch(piece[0], vocabulary), ...span });
  }
  return tokens;
};

/** Commas and lone dashes become a mark on the word after them. */
const withPauses = (tokens: readonly Token[]): Token[] => {
  const marked: Token[] = [];
  let afterPause = false;
  for (const token of tokens) {
    if (token.word === ',') afterPause = true;
    else {
      marked.push(afterPause ? { ...token, afterPause } : token);
      afterPause = false;
    }
  }
  return marked;
};

/** Joins runs of single letters (`k i l l`) of three or more into one word, or the words it is made of. */
const joinSpelledOut = (tokens: readonly Token[], vocabulary: Vocabulary): Token[] => {
  const joined: Token[] = [];
  let index = 0;
  while (index < tokens.length) {
    let end = index;
    while (end < tokens.length && isLetter(tokens[end]?.word ?? '')) end += 1;
    const run = tokens.slice(index, end);
    const first = run[0];
    const last = run[run.length - 1];
    if (run.length >= 3 && first !== undefined && last !== undefined) {
      const word = run.map((token) => token.word).join('');
      joined.push({ ...first, word: unstretch(word, vocabulary), to: last.to });
      index = end;
    } else {
      const token = tokens[index];
      if (token !== undefined) joined.push(token);
      index += 1;
    }
  }
  return joined;
};

/** Verbs after which "2" is read as "to": "i want 2 die". */
const TAKES_TO: ReadonlySet<string> = new Set(
  'want wants wanted going gona gonna need needs trying try tried got have had like love used ready about how ways way time nice hard'.split(
    ' ',
  ),
);
const readsAsTo = (last: Token | undefined, next: Token | undefined): boolean =>
  last !== undefined && TAKES_TO.has(last.word) && /^\p{L}/u.test(next?.word ?? '');

/** Reads a normalised text as words. Linear in its length. */
export function readWords(source: Normalised, vocabulary: Vocabulary): Words {
  const tokens: Token[] = [];
  for (const chunk of matchesOf(source.text, /\n|[^\s]+/gu)) {
    tokens.push(
      ...readChunk({ word: chunk[0], from: chunk.index, to: chunk.index + chunk[0].length }, vocabulary),
    );
  }
  let line = '';
  const begins: number[] = [];
  const pauses: number[] = [];
  const places: { from: number; to: number }[] = [];
  /** Adds the words of a token to the line, with their places. */
  const add = (words: string, token: Token): void => {
    let { afterPause = false } = token;
    for (const word of words.split(' ')) {
      if (word === '' || (word === '.' && line.endsWith('.'))) continue;
      if (line !== '') line += ' ';
      if (afterPause) pauses.push(line.length);
      afterPause = false;
      begins.push(line.length);
      places.push({ from: token.from, to: token.to });
      line += word;
    }
  };
  const pieces = joinSpelledOut(withPauses(tokens), vocabulary);
  for (const [index, token] of pieces.entries()) {
    const isTo = token.word === '2' && readsAsTo(pieces[index - 1], pieces[index + 1]);
    const simple = isTo ? 'to' : expand(token.word, vocabulary);
    const parts =
      simple === token.word && LETTERS_ALONE.test(simple) ? unglue(simple, vocabulary) : undefined;
    if (parts === undefined) add(simple, token);
    else for (const part of parts) add(vocabulary.spellings.get(part) ?? part, token);
  }
  return { source, line, begins, places, pauses };
}

/** The index of the word at a position of the line (binary search). */
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

/** Where the words that cover `line[from, to)` are in the original text. */
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
  /** `lead` from the last comma or dash on. */
  leadClause: string;
  /** `tail` up to the next comma or dash. */
  tailClause: string;
}

/** All matches of a global pattern in the line of words. */
export function matchPhrases(words: Words, pattern: RegExp): PhraseMatch[] {
  return matchesOf(words.line, pattern).map((match) => {
    const end = match.index + match[0].length;
    const stopBefore = words.line.lastIndexOf(' . ', match.index);
    const stopBehind = words.line.indexOf(' .', end);
    const sentenceBegin = stopBefore < 0 ? 0 : stopBefore + 3;
    const sentenceEnd = stopBehind < 0 ? words.line.length : stopBehind;
    const clauseBegin = words.pauses.findLast((place) => place <= match.index) ?? 0;
    const clauseEnd = words.pauses.find((place) => place > end) ?? Infinity;
    return {
      span: spanOfWords(words, match.index, end),
      text: match[0],
      groups: match.slice(1),
      lead: words.line.slice(sentenceBegin, match.index),
      tail: words.line.slice(end, sentenceEnd),
      leadClause: words.line.slice(Math.max(sentenceBegin, clauseBegin), match.index),
      tailClause: words.line.slice(end, Math.min(sentenceEnd, clauseEnd)).trimEnd(),
    };
  });
}
