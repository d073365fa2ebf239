import { LOOKALIKES, plainDigits, shapedLetter } from './lookalikes.ts';

/** Unicode code points that are read of a text. Longer texts are refused by the contracts and held by the check. */
export const READ_LIMIT = 2_000;

/** A place in a text, in UTF-16 code units; `end` is exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** A text as the matchers see it. `starts[i]` and `ends[i]` say where character `i` of `text` was in `original`. */
export interface Normalised {
  original: string;
  text: string;
  starts: readonly number[];
  ends: readonly number[];
  /** True when `original` was longer than the limit and only its beginning was read. */
  cut: boolean;
}

const INVISIBLE =
  /^[\p{M}\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\u{e0000}-\u{e007f}]$/u;
const SPACE = /^[\s\u2800\u0085]$/u;

/** The plain lower-case form of one code point; empty for one that cannot be seen. */
const foldChar = (char: string): string => {
  if (char === '\n') return '\n';
  if (INVISIBLE.test(char)) return '';
  if (SPACE.test(char)) return ' ';
  const codePoint = char.codePointAt(0) ?? 0;
  const lookalike = LOOKALIKES.get(char) ?? plainDigits(codePoint) ?? shapedLetter(codePoint);
  if (lookalike !== undefined) return lookalike;
  const plain = char.normalize('NFKC').normalize('NFD').toLowerCase().replace(/\p{M}/gu, '');
  return [...plain].map((part) => LOOKALIKES.get(part) ?? part).join('');
};

/** Cache of folded characters: one text has few different ones, and folding runs several regular expressions. */
const folded = new Map<string, string>();
const MAX_FOLDED = 4_096;

/** The plain form of a character outside ASCII; empty for one that cannot be seen. */
const foldOnce = (char: string): string => {
  const cached = folded.get(char);
  if (cached !== undefined) return cached;
  if (folded.size >= MAX_FOLDED) folded.clear();
  const plain = foldChar(char);
  folded.set(char, plain);
  return plain;
};

const isPlainAscii = (codePoint: number): boolean =>
  codePoint >= 0x21 && codePoint < 0x7f && codePoint !== 0x60;

/**
 * Folds case, compatibility forms (NFKC), accents, look-alike letters and digits of other scripts, and drops
 * what cannot be seen, keeping for each character where it came from. Reads at most `limit` code points. Never throws.
 */
export function normalise(original: string, limit = READ_LIMIT): Normalised {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let index = 0;
  let count = 0;
  for (const char of original) {
    if (count === limit) break;
    count += 1;
    const start = index;
    index += char.length;
    const plain = isPlainAscii(char.codePointAt(0) ?? 0) ? char.toLowerCase() : foldOnce(char);
    if (plain === '' && ends.length > 0) ends[ends.length - 1] = index;
    for (let unit = 0; unit < plain.length; unit += 1) {
      starts.push(start);
      ends.push(index);
    }
    text += plain;
  }
  return { original, text, starts, ends, cut: index < original.length };
}

/**
 * Where characters `from` to `to` (exclusive, not empty) of the normalised text were in the original.
 * @param from UTF-16 code unit of `source.text`
 * @param to the code unit after the last
 */
export function spanOf(source: Normalised, from: number, to: number): Span {
  return {
    start: source.starts[from] ?? 0,
    end: source.ends[to - 1] ?? source.original.length,
  };
}
